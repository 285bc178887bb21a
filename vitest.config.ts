import { defineConfig } from 'vitest/config';

const unit = ['content/**/*.test.ts', 'cms/**/*.test.ts', 'site/**/*.test.ts'];
const notUnit = ['**/*.int.test.ts', '**/*.astro.test.ts', '**/node_modules/**'];

// The suffix says where a test runs: see “The house” in README. The unit tests run in two time zones.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', { include: unit, exclude: notUnit, env: { TZ: 'Asia/Shanghai' } }),
      project('unit-los-angeles', {
        include: unit,
        exclude: notUnit,
        env: { TZ: 'America/Los_Angeles' },
      }),
      'site/vitest.config.ts',
      project('house', { include: ['tests/house.test.ts'] }),
      project('int', {
        include: ['{cms,tests}/**/*.int.test.ts'],
        // A test that asks for the database before it has one of its own fails here, and never finds the real data.
        env: { DATA_DIR: '/dev/null/no-data' },
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      project('e2e', {
        include: ['tests/**/*.e2e.ts'],
        fileParallelism: false,
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
