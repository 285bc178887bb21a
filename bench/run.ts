import { globSync } from 'node:fs';
import { basename } from 'node:path';

// npm run bench: every figure that the README quotes; npm run bench NAME: those of one file of this folder.
const names = globSync('*.bench.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.bench.ts'))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !names.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`There is no bench “${unknown}”: choose from ${names.join(', ')}.\n`);
  process.exit(1);
}
for (const name of asked.length ? asked : names) await import(`./${name}.bench.ts`);
