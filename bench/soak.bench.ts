import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPortal } from '../tests/portal.ts';
import { row } from './report.ts';
import { ATTEMPTS } from './soak/hostile.ts';
import { type Held, processesOf } from './soak/memory.ts';

// npm run bench soak: readers, five editors and twenty hostile requests a second, for SOAK_MINUTES. It fails when a
// process ends, when anything is answered 5xx, or when what was published is not on the site.
const MINUTES = Number(process.env.SOAK_MINUTES ?? 60);
const READS_A_SECOND = 50;
const ATTACKS_A_SECOND = 20;
const EDITORS = 5;
/** An editor types, waits and publishes. */
const DRAFTS_BEFORE_PUBLISHING = 3;
const THINKS_MS = 1500;
const SHOWN_WITHIN_MS = 30_000;
const SAMPLED_EVERY_MS = 10_000;

interface Timed {
  ms: number[];
  statuses: Map<number, number>;
}

const timed = (): Timed => ({ ms: [], statuses: new Map() });
const portal = await startPortal();
const until = Date.now() + MINUTES * 60_000;
const isOver = () => Date.now() > until;
const reads = timed();
const saves = timed();
const attacks = timed();
const live: number[] = [];
const lost: string[] = [];
const samples: Held[][] = [];

try {
  const before = processesOf(portal.pid);
  const { token } = await json('POST', 'users/login', {
    email: portal.email,
    password: portal.password,
  });
  await Promise.all([
    eachSecond(READS_A_SECOND, reader()),
    eachSecond(ATTACKS_A_SECOND, (at) => count(attacks, () => attack(at))),
    sample(),
    ...Array.from({ length: EDITORS }, (_, at) => edit(at, token)),
  ]);
  report(before);
} finally {
  await portal.stop();
}

/** Does something so many times a second, without waiting for one before the next. */
async function eachSecond(times: number, act: (at: number) => Promise<unknown>): Promise<void> {
  const begun = new Set<Promise<unknown>>();
  for (let at = 0; !isOver(); at += 1) {
    const one = act(at).finally(() => begun.delete(one));
    begun.add(one);
    await pause(1000 / times);
  }
  await Promise.allSettled(begun);
}

function reader(): (at: number) => Promise<unknown> {
  const files = globSync('**/*.{html,json,ics,xml,css,js,webp}', {
    cwd: join(portal.folder, 'site'),
  });
  return (at) =>
    count(reads, async () => {
      const file = files[(at * 7919) % files.length] ?? '';
      const response = await fetch(`${portal.site}/${file.replace(/index\.html$/, '')}`);
      await response.arrayBuffer();
      return response.status;
    });
}

function attack(at: number): Promise<number> {
  const attempt = ATTEMPTS[at % ATTEMPTS.length];
  return attempt ? attempt(portal).catch(() => 0) : Promise.resolve(0);
}

/** Writes a story, and again and again types into it and publishes it; looks whether what was published is shown. */
async function edit(editor: number, token: string): Promise<void> {
  const slug = `soak-${editor}`;
  const begun = { title: `一个小时${editor}`, slug, date: '2026-05-01', summary: '开始。' };
  const { doc } = await json('POST', 'stories', { ...begun, _status: 'published' }, token);
  for (let turn = 0; !isOver(); turn += 1) {
    for (let draft = 0; draft < DRAFTS_BEFORE_PUBLISHING; draft += 1) {
      await save(
        `stories/${doc.id}?draft=true&typing=true`,
        `打字${turn}之${draft}`,
        'draft',
        token,
      );
      await pause(THINKS_MS);
    }
    const summary = `第${turn}次发布的。`;
    await save(`stories/${doc.id}`, summary, 'published', token);
    const began = performance.now();
    if (await isShown(slug, summary)) live.push(performance.now() - began);
    else lost.push(`${slug}: ${summary}`);
  }
}

function save(path: string, summary: string, _status: string, token: string): Promise<void> {
  return count(saves, async () => {
    const response = await ask('PATCH', path, { summary, _status }, token);
    await response.arrayBuffer();
    return response.status;
  });
}

async function isShown(slug: string, text: string): Promise<boolean> {
  const ends = Date.now() + SHOWN_WITHIN_MS;
  while (Date.now() < ends) {
    const response = await fetch(`${portal.site}/stories/${slug}/`);
    if ((await response.text()).includes(text)) return true;
    await pause(100);
  }
  return false;
}

async function sample(): Promise<void> {
  for (;;) {
    samples.push(processesOf(portal.pid));
    if (isOver()) return;
    await pause(SAMPLED_EVERY_MS);
  }
}

async function count(into: Timed, act: () => Promise<number>): Promise<void> {
  const began = performance.now();
  const status = await act();
  into.ms.push(performance.now() - began);
  into.statuses.set(status, (into.statuses.get(status) ?? 0) + 1);
}

function ask(method: string, path: string, body: object, token?: string): Promise<Response> {
  const headers = {
    'Content-Type': 'application/json',
    ...(token && { Authorization: `JWT ${token}` }),
  };
  return fetch(`${portal.cms}/api/${path}`, { method, headers, body: JSON.stringify(body) });
}

async function json(...asked: Parameters<typeof ask>) {
  return (await ask(...asked)).json();
}

function report(before: Held[]): void {
  row('how long', `${MINUTES} minutes`);
  for (const [what, { ms, statuses }] of [
    ['readers', reads],
    ['saves', saves],
    ['hostile requests', attacks],
  ] as const) {
    row(what, `${ms.length}; median ${at(ms, 0.5)} ms, 99 % within ${at(ms, 0.99)} ms`);
    const sorted = [...statuses].sort(([one], [other]) => one - other);
    row(
      '  answered',
      sorted.map(([status, times]) => `${status || 'hung up'}: ${times}`).join(', '),
    );
  }
  row(
    'published, until it was on the site',
    `${live.length}; median ${at(live, 0.5)} ms, most ${at(live, 1)} ms`,
  );
  for (const { pid, name } of before) {
    const mb = samples.map((held) => held.find((one) => one.pid === pid)?.mb ?? 0);
    const tenth = mb[Math.floor(mb.length / 10)] ?? 0;
    const shown = [mb[0], tenth, mb[Math.floor(mb.length / 2)], mb.at(-1), Math.max(...mb)];
    row(`memory of ${name}`, `${shown.map((one) => Math.round(one ?? 0)).join(', ')} MB`);
  }
  row('  of each', 'at first, after a tenth, half-way, at the end, most');
  const database = statSync(join(portal.folder, 'data/portal.db')).size;
  row('the database', `${(database / 1e6).toFixed(1)} MB`);
  const now = new Set(processesOf(portal.pid).map(({ pid }) => pid));
  const faults = [
    ...before.filter(({ pid }) => !now.has(pid)).map(({ name }) => `${name} ended`),
    ...lost.map((one) => `not on the site: ${one}`),
    ...[reads, saves, attacks].flatMap(({ statuses }) =>
      [...statuses.keys()].filter((status) => status >= 500).map((status) => `answered ${status}`),
    ),
  ];
  for (const fault of faults) row('FAULT', fault);
  if (faults.length > 0) process.exitCode = 1;
}

function at(figures: number[], share: number): string {
  const sorted = figures.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
}
