import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where SQLite's migrations are. Their names are the versions of the schema, on every database. */
const FOLDER = resolve('cms/migrations');

/** The versions of the schema that this portal knows, the earliest first. */
export const knownSchemas = (folder = FOLDER): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();

/** The schema of this portal. */
export function currentSchema(): string {
  const last = knownSchemas().at(-1);
  if (last === undefined) throw new Error('There is no migration in cms/migrations.');
  return last;
}
