import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { siteBundle } from '#cms/builder/bundle.ts';
import { addDays, type Day, mondayOf } from '#content/model/time/day.ts';
import type * as Entry from '#site/building/entry.ts';
import { TEST_DAY } from '../tests/day.ts';
import { startPortal } from '../tests/portal.ts';
import { row } from './report.ts';

// npm run bench scale: how the portal holds as it grows, as `npm start` runs it, on databases of its own.
// BENCH_COUNTS=1000,5000,12500,50000 for a curve; filled databases are kept in BENCH_DIR, if that is given.
const counts = (process.env.BENCH_COUNTS ?? '500,12500').split(',').map(Number);
const kept = process.env.BENCH_DIR;
const EDITS = 20;
const SAVES = 200;
const LATE_MS = 120_000;

type Portal = Awaited<ReturnType<typeof startPortal>>;

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'));
  row(
    `\n${count} made documents besides the opening content`,
    await filled(count, join(folder, 'data')),
  );
  const began = performance.now();
  const portal = await startPortal(folder);
  const ready = performance.now() - began;
  try {
    const [, built] = /^\[2\/4\] done in ([\d.]+) s/m.exec(portal.output) ?? [];
    row('full build with search, from nothing', `${built} s`);
    row('npm start, until all is ready', seconds(ready));
    const ask = await signedIn(portal);
    await untilUpToDate(ask);
    const builder = childOf(portal.pid, 'site/building/program.ts');
    row('the builder at rest', memoryOf(builder, 'VmRSS'));
    await measureEdits(portal, ask);
    await measureSaves(ask);
    row('the builder at most', memoryOf(builder, 'VmHWM'));
    await measureDay(portal.cms, join(folder, 'other'));
    measureFiles(join(folder, 'site'));
  } finally {
    await portal.stop();
  }
}

/** Puts a filled database into a folder. @returns how long filling took. */
async function filled(count: number, data: string): Promise<string> {
  const store = kept && join(kept, String(count));
  if (store && existsSync(store)) {
    cpSync(store, data, { recursive: true });
    return 'filled before';
  }
  const said = await run(['bench/fill.ts', String(count)], { DATA_DIR: data });
  if (store) {
    mkdirSync(kept, { recursive: true });
    cpSync(data, store, { recursive: true });
  }
  return said;
}

async function run(args: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}: ${said}`);
  return said.trim().split('\n').at(-1) ?? '';
}

type Ask = (method: string, path: string, data?: object) => Promise<never>;

/** The REST API, as the first administrator asks it: filled databases have none yet. */
async function signedIn({ cms, email, password }: Portal): Promise<Ask> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const ask = async (method: string, path: string, data?: object) => {
    const body = data && { body: JSON.stringify(data) };
    const reply = await fetch(`${cms}/api/${path}`, { method, headers, ...body });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json() as Promise<never>; // each caller knows what it asks for
  };
  const { token } = (await ask('POST', 'users/login', {
    email,
    password,
  })) as { token: string };
  headers.Authorization = `JWT ${token}`;
  return ask;
}

async function untilUpToDate(ask: Ask): Promise<void> {
  await until(async () => {
    const { state } = (await ask('GET', 'publications/state')) as { state: string };
    return state === 'upToDate';
  }, 200);
}

async function measureEdits({ site }: Portal, ask: Ask): Promise<void> {
  const get = async (path: string) => (await fetch(site + path)).text();
  const shows = async (paths: string[], word: string) =>
    (await Promise.all(paths.map(get))).every((text) => text.includes(word));
  const { docs: stories } = (await ask('GET', `stories?limit=${EDITS}&depth=0&sort=-date`)) as {
    docs: { id: string; slug: string }[];
  };
  const [live, found]: [number[], number[]] = [[], []];
  for (const [at, { id, slug }] of stories.entries()) {
    const manifest = await get('/pagefind/portal.json');
    const word = `第${at}次改过${Date.now()}`;
    const began = performance.now();
    await ask('PATCH', `stories/${id}`, { summary: `${word}。` });
    await until(() => shows([`/stories/${slug}/`, '/stories/', '/feeds/stories.atom'], word), 5);
    live.push(performance.now() - began);
    await until(async () => (await get('/pagefind/portal.json')) !== manifest, 10);
    found.push(performance.now() - began);
  }
  row(`an edited story on its page, list and feed, of ${stories.length}`, times(live));
  row('the same in the index of the search', times(found));
  await measureRule(ask, shows);
}

/** An event that comes round each week for two years: one date is called off. */
async function measureRule(
  ask: Ask,
  shows: (paths: string[], word: string) => Promise<boolean>,
): Promise<void> {
  const { doc } = (await ask('POST', 'events', {
    title: '每周五的歌',
    kind: '文化活动',
    summary: '一起唱。',
    place: '湖心亭',
    schedule: {
      from: TEST_DAY,
      until: addDays(TEST_DAY as Day, 730),
      start: '19:30',
      end: '21:00',
      rules: [{ kind: 'weekly', weekdays: ['5'] }],
    },
    _status: 'published',
  })) as { doc: { id: string; slug: string; schedule: object } };
  await until(() => shows([`/events/${doc.slug}/`], '每周五'), 20);
  await untilUpToDate(ask);
  const took: number[] = [];
  for (const weeks of [1, 2, 3, 4, 5]) {
    const day = addDays('2026-11-27' as Day, 7 * weeks);
    const note = `停一次${weeks}`;
    const schedule = { ...doc.schedule, cancelled: [{ day, note }] };
    const began = performance.now();
    await ask('PATCH', `events/${doc.id}`, { schedule });
    const week = `/calendar/week/${mondayOf(day)}/`;
    await until(() => shows([`/events/${doc.slug}/`, week], note), 5);
    took.push(performance.now() - began);
    await untilUpToDate(ask);
  }
  row('one date of a weekly event called off, of 5', times(took));
}

/** Saves in the CMS, at rest and while everything is rendered anew. */
async function measureSaves(ask: Ask): Promise<void> {
  const { docs } = (await ask('GET', 'stories?limit=1&depth=0')) as { docs: { id: string }[] };
  const save = async (at: number) => {
    const began = performance.now();
    await ask('PATCH', `stories/${docs[0]?.id}?draft=true`, {
      summary: `草稿${at}。`,
      _status: 'draft',
    });
    return performance.now() - began;
  };
  const rest: number[] = [];
  for (let at = 0; at < SAVES / 2; at += 1) rest.push(await save(at));
  await ask('POST', 'publications/renew');
  const busy: number[] = [];
  for (let at = 0; at < SAVES; at += 1) busy.push(await save(at));
  row('a save in the CMS at rest, 95th percentile', `${percentile(rest, 0.95)} ms`);
  row('the same while everything is rendered', `${percentile(busy, 0.95)} ms`);
  await untilUpToDate(ask);
}

/** What the night costs: a builder of its own, whose day goes by. */
async function measureDay(cms: string, site: string): Promise<void> {
  process.env.CMS_URL = cms;
  const bundle = await siteBundle(process.cwd());
  const entry = pathToFileURL(join(bundle, 'server/entry.mjs')).href;
  const { openBuilder } = (await import(entry)) as typeof Entry; // what the bundle is made of
  let today = TEST_DAY as Day;
  const builder = openBuilder({ site, client: join(bundle, 'client'), today: () => today });
  await builder.publish('everything');
  await builder.publishSearch();
  const began = performance.now();
  today = addDays(today, 1);
  const { rendered, written } = await builder.publish([]);
  row(
    'the day goes by',
    `${seconds(performance.now() - began)}, ${rendered} rendered, ${written} written`,
  );
  await builder.publishSearch();
  row('the same, with the search', seconds(performance.now() - began));
  rmSync(site, { recursive: true });
}

function measureFiles(site: string): void {
  const files = globSync('**/*.*', { cwd: site });
  const own = files.filter((file) => !/\.(br|gz)$/.test(file));
  const pages = own.filter((file) => file.endsWith('.html'));
  const bySize = (size: (file: string) => number) =>
    pages
      .map((file) => ({ file, bytes: size(join(site, file)) }))
      .sort((a, b) => b.bytes - a.bytes);
  const largest = bySize((file) => statSync(file).size).slice(0, 60);
  const packed = largest
    .map(({ file }) => ({ file, bytes: gzipSync(readFileSync(join(site, file))).length }))
    .sort((a, b) => b.bytes - a.bytes);
  row('files, without the compressed twins', `${own.length} (${files.length} with them)`);
  row('largest page', named(largest[0]));
  row('largest page, gzip', named(packed[0]));
  const others = own.filter((file) => /\.(ics|atom|json|xml)$/.test(file));
  const [feed] = others
    .map((file) => ({ file, bytes: statSync(join(site, file)).size }))
    .sort((a, b) => b.bytes - a.bytes);
  row('largest feed', named(feed));
}

const named = (page: { file: string; bytes: number } | undefined): string =>
  page ? `${Math.round(page.bytes / 1000)} kB, ${page.file}` : 'none';

/** The process among the descendants of one whose command holds a text. */
function childOf(pid: number, command: string): number {
  for (const path of globSync('/proc/[0-9]*')) {
    const own = Number(path.split('/').at(-1));
    const line = readOr(`${path}/cmdline`);
    if (line.includes(command) && isBelow(own, pid)) return own;
  }
  throw new Error(`No process runs ${command}.`);
}

function isBelow(pid: number, ancestor: number): boolean {
  const parent = Number(/^PPid:\s+(\d+)/m.exec(readOr(`/proc/${pid}/status`))?.[1] ?? 0);
  return parent === ancestor || (parent > 1 && isBelow(parent, ancestor));
}

const readOr = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended
  }
};

function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): string {
  const kilobytes = new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(readOr(`/proc/${pid}/status`))?.[1];
  return `${Math.round(Number(kilobytes) / 1024)} MB`;
}

async function until(isSo: () => Promise<boolean>, everyMs: number): Promise<void> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > LATE_MS) {
      throw new Error(`It did not come: ${isSo}`);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

const percentile = (values: number[], share: number): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0);

const times = (values: number[]): string =>
  `median ${percentile(values, 0.5)} ms, at most ${Math.round(Math.max(...values))} ms`;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

for (const count of counts) await measure(count);
