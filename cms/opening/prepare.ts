import { getPayload, type Payload } from 'payload';
import { settings } from '#content/settings.ts';
import { settleRestore } from '../backup/settle.ts';
import config from '../payload.config.ts';
import { isSeeded, seed } from './seed.ts';
import { bringUpToDate } from './upToDate.ts';

/** A Payload whose database is up to date and holds content: the opening content, if it held none. */
export async function preparedPayload(say: (line: string) => void): Promise<Payload> {
  const payload = await currentPayload(say);
  if (!(await isSeeded(payload))) {
    say('putting in the opening content …');
    say(`${await seed(payload)} documents put in`);
  }
  return payload;
}

/** A Payload whose database is up to date. @throws Error when it is half restored, or of a newer portal. */
export async function currentPayload(say: (line: string) => void): Promise<Payload> {
  await settleRestore(settings());
  const payload = await getPayload({ config });
  await bringUpToDate(payload, say);
  return payload;
}
