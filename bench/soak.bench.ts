import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { startPortal } from '../tests/portal.ts';
import { row } from './report.ts';
import { type Answered, Answers, classesOf, quantile } from './soak/answers.ts';
import { Desk } from './soak/desk.ts';
import { eachSecond } from './soak/eachSecond.ts';
import { Editor, isShown } from './soak/editor.ts';
import { attack } from './soak/hostile.ts';
import { growthOf, type Held, processesOf, type Sample } from './soak/processes.ts';
import { Readers } from './soak/readers.ts';

// npm run bench soak: readers, five editors and twenty hostile requests a second, for SOAK_MINUTES. It fails when a
// process ends, when anything is answered 5xx, when a reader or an editor gets no answer, or when what was published is
// not on the site.
const MINUTES = Number(process.env.SOAK_MINUTES ?? 60);
const READS_A_SECOND = 50;
const ATTACKS_A_SECOND = 20;
const EDITORS = 5;
const SAMPLED_EVERY_MS = 5000;
const READERS_LOOK_EVERY_MS = 60_000;
/** How long the last publications may take, and the pages are asked for again meanwhile. */
const SETTLES_WITHIN_S = 60;

const portal = await startPortal();
const reads = new Answers();
const saves = new Answers();
const attacks = new Answers();
const samples: Sample[] = [];
let until = Number.POSITIVE_INFINITY;

try {
  await soak();
} finally {
  await portal.stop();
}

async function soak(): Promise<void> {
  const editors = await newEditors();
  const before = processesOf(portal.pid);
  const readers = new Readers({ ...portal, answers: reads });
  until = Date.now() + MINUTES * 60_000;
  await Promise.all([
    eachSecond({ times: READS_A_SECOND, isOver }, (at) => readers.read(at)),
    eachSecond({ times: ATTACKS_A_SECOND, isOver }, (at) => attack(at, portal, attacks)),
    every(READERS_LOOK_EVERY_MS, () => readers.look()),
    every(SAMPLED_EVERY_MS, () => sample(before)),
    ...editors.map((editor) => editor.work()),
  ]);
  const published = new Map(editors.flatMap((editor) => [...editor.published]));
  const missing = await missingOf(published);
  const shownAfter = editors.flatMap(({ shownAfterMs }) => shownAfterMs);
  report(before, published.size, shownAfter);
  const faults = [
    ...endedOf(before).map(({ name, pid }) => `${name} ended, process ${pid}`),
    ...[reads, saves, attacks].flatMap(({ kinds }) => [...kinds].flatMap(failuresOf)),
    ...[reads, saves].flatMap(({ kinds }) => [...kinds].flatMap(unansweredOf)),
    ...editors.flatMap((editor) => editor.faults),
    ...missing.map((path) => `not on the site at the end: ${path}`),
  ];
  for (const fault of faults) row('FAULT', fault);
  if (faults.length > 0) process.exitCode = 1;
}

function isOver(): boolean {
  return Date.now() > until;
}

/** Signs in before anybody guesses: whoever does for the first time from an address that does would be one of them. */
async function newEditors(): Promise<Editor[]> {
  const administrator = await Desk.signIn(portal.cms, portal, new Answers());
  const size = { create: { width: 160, height: 120, channels: 3 as const, background: '#888' } };
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const picture = await sharp({ create: { ...size.create, noise } })
    .resize(1600, 1200)
    .jpeg()
    .toBuffer();
  const editors: Editor[] = [];
  for (let number = 0; number < EDITORS; number += 1) {
    const person = { email: `soak-${number}@example.org`, password: crypto.randomUUID() };
    const user = { name: `编辑${number}`, role: 'editor', ...person };
    await administrator.send('users', 'POST', 'users', user);
    const desk = await Desk.signIn(portal.cms, person, saves);
    editors.push(new Editor(number, { desk, site: portal.site, picture, isOver }));
  }
  return editors;
}

async function every(ms: number, act: () => void): Promise<void> {
  while (!isOver()) {
    act();
    await pause(Math.min(ms, Math.max(0, until - Date.now()) + 1));
  }
  act();
}

/** Where a process has ended there is nothing more to learn. */
function sample(before: Held[]): void {
  samples.push({ at: Date.now(), held: processesOf(portal.pid) });
  if (endedOf(before).length > 0) until = 0;
}

function endedOf(before: Held[]): Held[] {
  const now = new Set(processesOf(portal.pid).map(({ pid }) => pid));
  return before.filter(({ pid }) => !now.has(pid));
}

/** The paths of the pages that do not show what was published last. */
async function missingOf(published: Map<string, string>): Promise<string[]> {
  let missing = [...published];
  for (let second = 0; missing.length > 0 && second < SETTLES_WITHIN_S; second += 1) {
    const shown = await Promise.all(
      missing.map(([path, text]) => isShown(portal.site + path, text)),
    );
    missing = missing.filter((_, at) => !shown[at]);
    if (missing.length > 0) await pause(1000);
  }
  return missing.map(([path]) => path);
}

function report(before: Held[], published: number, shownAfter: number[]): void {
  row('how long', `${MINUTES} minutes`);
  for (const [who, answers] of Object.entries({
    readers: reads,
    editors: saves,
    strangers: attacks,
  })) {
    row(who, columns(['asked', '2xx', '3xx', '4xx', '5xx', 'none', 'p50 ms', 'p99 ms']));
    for (const [kind, answered] of answers.kinds) row(`  ${kind}`, columns(figuresOf(answered)));
  }
  row('readers, all of them', timesOf(reads.msOf()));
  row('saves, drafts and publications', timesOf(saves.msOf('drafts', 'publications')));
  row(
    'published, until it was on the site',
    `${shownAfter.length}; ${timesOf(shownAfter)}, most ${Math.round(quantile(shownAfter, 1))} ms`,
  );
  row('pages that must show it at the end', String(published));
  reportProcesses(before);
  const sizes = ['portal.db', 'portal.db-wal'].map((name) => {
    const path = join(portal.folder, 'data', name);
    return existsSync(path) ? megabytes(statSync(path).size / 1e6) : 'none';
  });
  row('the database, its log', sizes.join(', '));
}

function reportProcesses(before: Held[]): void {
  row('MB of memory', columns(['start', 'at 10 %', 'end', 'most', 'MB/h']));
  for (const { pid, name } of before) {
    const mb = heldOf(pid).map((held) => held.mb);
    const shown = [mb[0], mb[Math.floor(mb.length / 10)], mb.at(-1), Math.max(...mb)];
    row(
      `  ${name}, ${pid}`,
      columns([...shown, growthOf(pid, samples)].map((one) => String(Math.round(one ?? 0)))),
    );
  }
  row('open files', columns(['start', 'at 10 %', 'end', 'most']));
  for (const { pid, name } of before) {
    const files = heldOf(pid).map((held) => held.files);
    const shown = [files[0], files[Math.floor(files.length / 10)], files.at(-1)];
    row(`  ${name}, ${pid}`, columns([...shown, Math.max(...files)].map(String)));
  }
  const pids = new Set(before.map(({ pid }) => pid));
  const later = samples.flatMap(({ held }) => held).filter(({ pid }) => !pids.has(pid));
  const names = new Map(later.map(({ pid, name }) => [pid, name]));
  row('processes started meanwhile', [...names.values()].join(', ') || 'none');
}

function heldOf(pid: number): Held[] {
  return samples.flatMap(({ held }) => held.filter((one) => one.pid === pid));
}

function columns(cells: string[]): string {
  return cells.map((cell) => cell.padStart(8)).join('');
}

function megabytes(mb: number): string {
  return `${mb.toFixed(1)} MB`;
}

function timesOf(ms: number[]): string {
  return `p50 ${Math.round(quantile(ms, 0.5))} ms, p99 ${Math.round(quantile(ms, 0.99))} ms`;
}

function figuresOf(answered: Answered): string[] {
  const times = [quantile(answered.ms, 0.5), quantile(answered.ms, 0.99)].map(Math.round);
  return [answered.ms.length, ...classesOf(answered), ...times].map(String);
}

function failuresOf([kind, { failures }]: [string, Answered]): string[] {
  return [...failures]
    .filter(([status]) => status >= 500)
    .map(([status, text]) => `${kind}: answered ${status}; the first: ${text}`);
}

function unansweredOf([kind, { failures }]: [string, Answered]): string[] {
  const text = failures.get(0);
  return text === undefined ? [] : [`${kind}: no answer; the first: ${text}`];
}
