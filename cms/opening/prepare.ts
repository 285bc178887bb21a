import { getPayload, type Payload } from 'payload';
import { migrate } from '../database.ts';
import config from '../payload.config.ts';
import { fillListed } from './fillListed.ts';
import { publishSite } from './publishSite.ts';
import { isSeeded, seed } from './seed.ts';

/** A Payload whose database is up to date and holds content: the opening content, if it held none. */
export async function preparedPayload(say: (line: string) => void): Promise<Payload> {
  const payload = await getPayload({ config });
  await migrate(payload);
  await fillListed(payload);
  await publishSite(payload);
  if (!(await isSeeded(payload))) {
    say('putting in the opening content …');
    say(`${await seed(payload)} documents put in`);
  }
  return payload;
}
