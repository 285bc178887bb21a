import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { NoEngine } from '../tests/engines/engine.ts';
import { testEngine } from '../tests/engines/engines.ts';
import { mongoVersion } from '../tests/engines/version.ts';

// npm run bench database: each list and each read of the portal on SQLite and on MongoDB, with the same content, brought
// over by a backup. The engine is that of the tests: MONGODB_TEST_URI, MONGODB_TEST_ENGINE. BENCH_COUNTS=500 for another
// size; filled databases are kept in BENCH_DIR, if that is given.
const count = Number((process.env.BENCH_COUNTS ?? '12500').split(',').at(-1));
const kept = process.env.BENCH_DIR;
/** What is sought: so many times SQLite's time at most. */
const AIM = 2;
/** Below it a read is not looked at: nobody notices, and the clock is not finer. */
const NOTICED_MS = 10;

const folder = mkdtempSync(join(tmpdir(), 'bench-database-'));
const sqlite = own('sqlite', (data) => `file:${data}/portal.db`);
try {
  const { name, uri, stop } = await testEngine();
  try {
    const address = new URL(uri);
    address.pathname = `/bench-${process.pid}`;
    const mongo = own('mongo', () => address.href);
    say(`${count} made documents; ${name}, speaking as MongoDB ${await mongoVersion(uri)}`);
    fill();
    const archive = join(folder, 'portal.tar.gz');
    run(['cms/commands/backup.ts', archive], sqlite);
    run(['cms/commands/restore.ts', archive], mongo);
    const [one, other] = [reads(sqlite), reads(mongo)];
    // Twice: what else the machine does meanwhile is not the engine's.
    print(least(one, reads(sqlite)), least(other, reads(mongo)));
  } finally {
    await stop();
  }
} catch (error) {
  if (!(error instanceof NoEngine)) throw error;
  say(`Not measured: ${error.message}. See README, “MongoDB”.`);
} finally {
  rmSync(folder, { recursive: true });
}

function own(name: string, uriOf: (data: string) => string): Record<string, string> {
  const data = join(folder, name);
  return {
    DATA_DIR: data,
    DATABASE_URI: uriOf(data),
    BACKUP_DIR: '',
    PAYLOAD_SECRET: 'bench-bench-bench',
  };
}

function fill(): void {
  const data = join(folder, 'sqlite');
  const store = kept && join(kept, String(count));
  if (store && existsSync(store)) {
    cpSync(store, data, { recursive: true });
    return;
  }
  run(['bench/fill.ts', String(count)], sqlite);
  if (!store) return;
  mkdirSync(store, { recursive: true });
  cpSync(data, store, { recursive: true });
}

function run(args: string[], env: Record<string, string>): string {
  const { status, stdout } = spawnSync(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with code ${status}: ${stdout}`);
  return stdout;
}

function reads(env: Record<string, string>): Record<string, number> {
  const lines = run(['bench/databaseReads.ts'], env).trim().split('\n');
  return z.record(z.string(), z.number()).parse(JSON.parse(lines.at(-1) ?? ''));
}

/** The lesser time of each. */
function least(one: Record<string, number>, other: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(one).map(([name, time]) => [name, Math.min(time, other[name] ?? time)]),
  );
}

function print(one: Record<string, number>, other: Record<string, number>): void {
  say(`${'median'.padEnd(44)} ${'SQLite'.padStart(10)} ${'MongoDB'.padStart(10)}  ratio`);
  const slow: string[] = [];
  for (const [name, its] of Object.entries(one)) {
    const time = other[name] ?? Number.NaN;
    const ratio = time / its;
    const isSlow = ratio > AIM && time > NOTICED_MS;
    if (isSlow) slow.push(name);
    const figures = [its, time].map((ms) => `${ms.toFixed(1)} ms`.padStart(10)).join(' ');
    say(`${name.padEnd(44)} ${figures}  ${ratio.toFixed(2)}${isSlow ? ' ✗' : ''}`);
  }
  say(`Above ${AIM} times, and above ${NOTICED_MS} ms: ${slow.length ? slow.join('; ') : 'none'}.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
