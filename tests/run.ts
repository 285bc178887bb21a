import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.ts';

// npm test: makes sure there is a browser, then runs every test. Arguments go to Vitest.
ensureChromium((line) => process.stdout.write(`${line}\n`));
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit' });
process.exit(status ?? 1);
