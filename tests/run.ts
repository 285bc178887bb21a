import { ensureChromium } from './chromium.ts';
import { inWords, runHalf } from './engines/half.ts';
import { runOnMongo } from './engines/onMongo.ts';
import { sqliteVersion } from './engines/version.ts';

// npm test: makes sure there is a browser, runs every test on SQLite, then the integration tests on MongoDB.
// With arguments, which go to Vitest, the first half only.
const args = process.argv.slice(2);
ensureChromium((line) => process.stdout.write(`${line}\n`));
const half = runHalf(args, {});
const onMongo =
  args.length === 0 ? await runOnMongo([]) : { isGood: true, line: '', failures: [], retried: [] };
for (const test of [...half.retried, ...onMongo.retried]) {
  process.stdout.write(`Passed at the second try: ${test}\n`);
}
for (const failure of [...half.failures, ...onMongo.failures]) {
  process.stdout.write(`Failed: ${failure}\n`);
}
process.stdout.write(
  `\nIntegration tests\nOn SQLite ${await sqliteVersion()}: ${inWords(half)}.\n${onMongo.line}\n`,
);
process.exit(half.isGood && onMongo.isGood ? 0 : 1);
