import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { engineTags } from './tests/engines/tags.ts';

/** The tests of the CMS run on SQLite, or on the MongoDB server that is named here: see tests/mongodb.ts. */
const MONGODB_TEST_URI = process.env.MONGODB_TEST_URI || undefined;

const unit = ['content/**/*.test.ts', 'cms/**/*.test.ts', 'site/**/*.test.ts'];
const notUnit = ['**/*.int.test.ts', '**/*.astro.test.ts', '**/node_modules/**'];

/** Two files, one for each core. */
const INCREMENTAL = 'tests/incremental*.int.test.ts';

const INT = '{cms,tests}/**/*.int.test.ts';
/** On MongoDB the tests that ask a database of their own, without those that watch the site being built. */
const asksDatabase = (file: string): boolean => {
  const text = readFileSync(file, 'utf8');
  return /(fresh|bucket)(Portal|Database)\(/.test(text) && !text.includes('new SiteBuilder(');
};

/** Property tests try hundreds of inputs: on a busy machine five seconds are too few. */
const unitTimeout = { testTimeout: 30_000 };

const ownData = {
  // A test that asks for the database before it has one of its own fails here, and never finds the real data.
  env: { DATA_DIR: '/dev/null/no-data' },
  // These end what hangs, and judge no speed: some fill a disk or kill processes, beside other work.
  testTimeout: 240_000,
  // What needs a second try is named at the end of the run: see tests/run.ts.
  retry: 1,
  hookTimeout: 300_000,
};

// The suffix says where a test runs: see “The house” in README. The unit tests run in two time zones.
export default defineConfig({
  test: {
    maxWorkers: 2,
    // Pages that are only looked at are looked at two at a time, one for each core.
    maxConcurrency: 2,
    tags: engineTags(MONGODB_TEST_URI),
    projects: [
      project('unit', {
        include: unit,
        exclude: notUnit,
        env: { TZ: 'Asia/Shanghai' },
        ...unitTimeout,
      }),
      project('unit-los-angeles', {
        include: unit,
        exclude: notUnit,
        env: { TZ: 'America/Los_Angeles' },
        ...unitTimeout,
      }),
      'site/vitest.config.ts',
      project('house', { include: ['tests/house.test.ts'] }),
      project('int', {
        include: MONGODB_TEST_URI ? globSync(INT).filter(asksDatabase) : [INT],
        exclude: [INCREMENTAL, '**/node_modules/**'],
        ...ownData,
      }),
      project('incremental', {
        include: [INCREMENTAL],
        ...ownData,
        // It renders some hundred thousand pages: React is faster when it does not look for mistakes.
        env: { ...ownData.env, NODE_ENV: 'production' },
      }),
      project('e2e', {
        include: ['tests/**/*.e2e.ts'],
        fileParallelism: false,
        retry: 1,
        testTimeout: 120_000,
        hookTimeout: 300_000,
        globalSetup: ['tests/servers.ts'],
      }),
    ],
  },
});

function project(name: string, test: object) {
  return { test: { name, ...test } };
}
