import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentsOf, runCommand } from '../testing/commands.ts';
import { picture } from '../testing/filled.ts';
import { freshPortal, sample } from '../testing/portal.ts';
import { Place } from './place.ts';
import { settleRestore } from './settle.ts';

// Commands, each in a process of its own, killed at moments spread over all of their work. Most of the time that one takes
// may be its start: what it says tells how far it is.

const KILLS = Number(process.env.BACKUP_KILLS ?? 4);
const WITHIN_MS = 600_000;
/** What a restore says when it begins each of its parts. */
const RESTORING = ['looking', 'writing', 'comparing'];

const { payload } = await freshPortal();
const folder = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const archive = join(folder, 'portal.tar.gz');
const here = { DATA_DIR: process.env.DATA_DIR ?? '', DATABASE_URI: process.env.DATABASE_URI ?? '' };
const there = { DATA_DIR: join(folder, 'new'), DATABASE_URI: `file:${folder}/new/portal.db` };

beforeAll(async () => {
  for (let at = 0; at < 60; at += 1) {
    const data = sample.story({ body: null }) as never; // checked by the collection
    await payload.create({ collection: 'stories', data, overrideAccess: true });
  }
  await picture(payload, '桃源湖');
  expect(await runCommand('backup', [archive], { env: here })).toMatchObject({ code: 0 });
});

/** How long a command takes when nobody kills it. */
async function lasts(name: string, args: string[], env: Record<string, string>): Promise<number> {
  const began = performance.now();
  expect(await runCommand(name, args, { env })).toMatchObject({ code: 0 });
  return performance.now() - began;
}

it('a restore that is killed leaves no half of it: the portal does not start, or has all', {
  timeout: WITHIN_MS,
}, async () => {
  const whole = await lasts('restore', [archive], there);
  rmSync(there.DATA_DIR, { recursive: true });
  let interrupted = 0;
  for (let at = 0; at < KILLS; at += 1) {
    const ms = (whole * Math.floor(at / RESTORING.length)) / KILLS;
    const killed = { after: RESTORING[at % RESTORING.length] ?? '', ms };
    await runCommand('restore', [archive], { env: there, killed });
    const place = new Place(there);
    if (place.state === 'writing') {
      interrupted += 1;
      expect(existsSync(join(there.DATA_DIR, 'portal.db'))).toBe(false);
      await expect(settleRestore(there)).rejects.toThrow('A restore was begun here');
    }
    await settleRestore(there).catch(() => {});
    if (new Place(there).state !== 'none') continue;
    if (!existsSync(place.pictures)) continue; // killed before anything was written
    const back = join(folder, `${at}.tar.gz`);
    expect(await runCommand('backup', [back], { env: there })).toMatchObject({ code: 0 });
    expect(await contentsOf({ path: back })).toEqual(await contentsOf({ path: archive }));
    rmSync(there.DATA_DIR, { recursive: true });
  }
  expect(interrupted).toBeGreaterThan(KILLS / 10);
  // Whatever the last one left behind, the next restore makes room for itself.
  expect(await runCommand('restore', [archive], { env: there })).toMatchObject({ code: 0 });
  expect(readdirSync(there.DATA_DIR).sort()).toEqual(['media', 'portal.db', 'secret']);
  const back = join(folder, 'last.tar.gz');
  expect(await runCommand('backup', [back], { env: there })).toMatchObject({ code: 0 });
  expect(await contentsOf({ path: back })).toEqual(await contentsOf({ path: archive }));
});

it('a backup that is killed leaves no file that looks like one, and the next one is whole', {
  timeout: WITHIN_MS,
}, async () => {
  const path = join(folder, 'killed.tar.gz');
  const whole = await lasts('backup', [path], here);
  rmSync(path);
  for (let at = 0; at < KILLS / 4; at += 1) {
    const killed = { after: 'reading', ms: (whole * at) / KILLS };
    await runCommand('backup', [path], { env: here, killed });
    if (!existsSync(path)) continue;
    expect(await contentsOf({ path })).toEqual(await contentsOf({ path: archive }));
    rmSync(path);
  }
  expect(await runCommand('backup', [path], { env: here })).toMatchObject({ code: 0 });
  expect(await contentsOf({ path })).toEqual(await contentsOf({ path: archive }));
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});
