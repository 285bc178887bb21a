import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { engineTags } from './tags.ts';

/** How many tests of a run passed, failed, and did not run, these by their tags. */
export interface Half {
  isGood: boolean;
  passed: number;
  failed: number;
  skipped: Map<string, number>;
  /** The tests of any kind that failed, as `file: name`, each with what it said. */
  failures: string[];
  /** Those that passed at the second try, told in the same way. */
  retried: string[];
}

/** What Vitest's JSON reporter says of each test. */
const REPORT = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          tags: z.array(z.string()),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Runs Vitest, and counts the integration tests. */
export function runHalf(args: string[], env: Record<string, string>): Half {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args];
  const { status } = spawnSync(process.execPath, vitest, {
    stdio: 'inherit',
    env: { ...process.env, MONGODB_TEST_URI: '', ...env },
  });
  try {
    return { isGood: status === 0, ...counted(readFileSync(report, 'utf8')) };
  } catch {
    return { isGood: false, passed: 0, failed: 0, skipped: new Map(), failures: [], retried: [] }; // it ended before it could report
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function counted(json: string): Omit<Half, 'isGood'> {
  const files = REPORT.parse(JSON.parse(json)).testResults;
  const told = (isTold: (test: { status: string; failureMessages: string[] }) => boolean) =>
    files.flatMap(({ name, assertionResults }) =>
      assertionResults
        .map((test) => ({ ...test, failureMessages: test.failureMessages ?? [] }))
        .filter(isTold)
        .map(({ fullName, failureMessages }) =>
          [`${relative('.', name)}: ${fullName}`, ...failureMessages].join('\n'),
        ),
    );
  const tests = files
    .filter(({ name }) => name.endsWith('.int.test.ts'))
    .flatMap(({ assertionResults }) => assertionResults);
  const skipped = new Map<string, number>();
  for (const { status, tags } of tests) {
    if (status === 'passed' || status === 'failed') continue;
    const why = tags[0] ?? 'other';
    skipped.set(why, (skipped.get(why) ?? 0) + 1);
  }
  const withStatus = (wanted: string) => tests.filter(({ status }) => status === wanted).length;
  return {
    passed: withStatus('passed'),
    failed: withStatus('failed'),
    skipped,
    failures: told(({ status }) => status === 'failed'),
    // Of a test that passed, Vitest keeps what its first try said.
    retried: told(
      ({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0,
    ),
  };
}

/** `142 passed, 0 failed; 3 did not run: it needs transactions …` */
export function inWords({ passed, failed, skipped }: Half): string {
  const why = [...skipped].map(([tag, count]) => `${count} ${descriptionOf(tag)}`);
  return `${passed} passed, ${failed} failed${why.length ? `; not run: ${why.join(', ')}` : ''}`;
}

const descriptionOf = (tag: string): string =>
  engineTags(undefined).find(({ name }) => name === tag)?.description ?? 'for other reasons';
