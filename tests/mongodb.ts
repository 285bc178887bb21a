import { runOnMongo } from './engines/onMongo.ts';

// npm run test:mongodb: the second half of npm test by itself. Arguments go to Vitest.
const { isGood, line } = await runOnMongo(process.argv.slice(2));
process.stdout.write(`${line}\n`);
process.exit(isGood ? 0 : 1);
