import { readFileSync } from 'node:fs';
import { settings } from '#content/settings.ts';
import { runNode } from '../children.ts';
import { command, say } from './terminal.ts';

const GENERATED = ['cms/payload-types.ts', 'cms/app/(payload)/admin/importMap.js'];

// npm run generate: the types and the import map, from the collections. With --check it fails if that changed them.
await command(async () => {
  const { DATA_DIR } = settings(); // a wrong one is said here, in one sentence, and not by Payload's own program
  const read = () => GENERATED.map((file) => readFileSync(file, 'utf8'));
  const before = read();
  const payload = 'node_modules/payload/bin.js';
  const env = {
    PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
    // The same types whatever the database: on MongoDB the collections have a field for their ids.
    DATABASE_URI: `file:${DATA_DIR}/portal.db`,
  };
  const options = { isQuiet: true, env };
  await runNode([payload, 'generate:types'], options);
  await runNode([payload, 'generate:importmap'], options);
  const after = read();
  const stale = GENERATED.filter((_, index) => before[index] !== after[index]);
  if (stale.length && process.argv.includes('--check')) {
    throw new Error(
      `${stale.join(' and ')} did not fit the collections: now they do, commit them.`,
    );
  }
  say(stale.length ? `Written: ${stale.join(', ')}.` : 'The generated files fit the collections.');
});
