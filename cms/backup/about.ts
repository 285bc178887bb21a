import { readFileSync } from 'node:fs';
import { currentSchema } from '../upgrades/schema.ts';
import { type About, FORMAT } from './archive/format.ts';

/** What an archive says of itself that this portal writes, of content in its own schema or in an earlier one. */
export function aboutNow(schema = currentSchema()): About {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return { format: FORMAT, portal: version, schema };
}
