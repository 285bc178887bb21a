import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { row } from './report.ts';

// npm run bench backup: what a backup and a restore take, and what a save waits meanwhile.
// BENCH_COUNTS=500 for another size; filled databases are kept in BENCH_DIR, if that is given.
const count = Number((process.env.BENCH_COUNTS ?? '12500').split(',').at(-1));
const kept = process.env.BENCH_DIR;
/** Pictures made besides: each an original and two sizes, of what no effort makes smaller. */
const PICTURES = 1000;
const PICTURE_BYTES = 100_000;

interface Ran {
  seconds: number;
  /** In MB. */
  memory: number;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-backup-'));
const data = join(folder, 'data');
const env = { DATA_DIR: data, DATABASE_URI: `file:${data}/portal.db`, BACKUP_DIR: '' };
try {
  row(`${count} made documents, ${PICTURES} made pictures`, await filled());
  Object.assign(process.env, env);
  const { preparedPayload } = await import('#cms/opening/prepare.ts');
  const payload = await preparedPayload(() => {});
  await addPictures(payload);
  const { docs } = await payload.find({ collection: 'stories', limit: 1, overrideAccess: true });
  const save = async () => {
    const began = performance.now();
    const summary = `第${began}次。`;
    await payload.update({
      collection: 'stories',
      id: docs[0]?.id ?? '',
      data: { summary },
      overrideAccess: true,
    });
    return performance.now() - began;
  };
  row('a save at rest, of 100', spread(await saves(save, (made) => made < 100)));

  const archive = join(folder, 'portal.tar.gz');
  let isDone = false;
  const backing = run('backup', [archive], env).finally(() => {
    isDone = true;
  });
  row('a save meanwhile', spread(await saves(save, () => !isDone)));
  const backup = await backing;
  row('a backup, while it is saved', `${backup.seconds.toFixed(1)} s`);
  row('its file', `${(statSync(archive).size / 1e6).toFixed(0)} MB`);
  row('its memory at most', `${backup.memory} MB`);
  const other = join(folder, 'other');
  const restored = { ...env, DATA_DIR: other, DATABASE_URI: `file:${other}/portal.db` };
  const restore = await run('restore', [archive], restored);
  row('a restore', `${restore.seconds.toFixed(1)} s`);
  row('its memory at most', `${restore.memory} MB`);
  await payload.destroy();
} finally {
  rmSync(folder, { recursive: true });
}

async function filled(): Promise<string> {
  const store = kept && join(kept, String(count));
  if (store && existsSync(store)) {
    cpSync(store, data, { recursive: true });
    return 'filled before';
  }
  const began = performance.now();
  await ended(spawn(process.execPath, ['bench/fill.ts', String(count)], own(env)));
  if (store) {
    mkdirSync(store, { recursive: true });
    cpSync(data, store, { recursive: true });
  }
  return `${((performance.now() - began) / 1000).toFixed(0)} s to fill`;
}

type Portal = Awaited<ReturnType<typeof import('#cms/opening/prepare.ts')['preparedPayload']>>;

/** By the adapter, which makes no sizes: what is measured is reading and writing. */
async function addPictures(payload: Portal): Promise<void> {
  for (let at = 0; at < PICTURES; at += 1) {
    const file = (size: string) => `made-${at}${size}.webp`;
    const names = [file(''), file('-480x300'), file('-960x600')];
    for (const name of names) {
      writeFileSync(join(data, 'media', name), randomBytes(PICTURE_BYTES));
    }
    const [filename, webp480, webp960] = names.map((name) => ({
      filename: name,
      filesize: PICTURE_BYTES,
    }));
    const made = { alt: `图${at}`, people: 'none', ...filename, sizes: { webp480, webp960 } };
    await payload.db.create({ collection: 'media', data: made, returning: false });
  }
}

async function saves(save: () => Promise<number>, goesOn: (made: number) => boolean) {
  const took: number[] = [];
  while (goesOn(took.length)) {
    took.push(await save());
    await new Promise((resolve) => setTimeout(resolve, 50)); // an editor, not a machine
  }
  return took;
}

function spread(took: number[]): string {
  const sorted = [...took].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms, of ${took.length}`;
}

async function run(name: string, args: string[], its: Record<string, string>): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, [`cms/commands/${name}.ts`, ...args], own(its));
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0));
  }, 20);
  await ended(child).finally(() => clearInterval(timer));
  return { seconds: (performance.now() - began) / 1000, memory };
}

/** What a process has held of the memory at most, in MB. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000);
  } catch {
    return 0; // it has ended
  }
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`It ended with code ${code}.`);
}

function own(its: Record<string, string>) {
  const quiet: 'ignore' = 'ignore';
  return {
    env: { ...process.env, ...its },
    stdio: [quiet, quiet, 'inherit'] as ['ignore', 'ignore', 'inherit'],
  };
}
