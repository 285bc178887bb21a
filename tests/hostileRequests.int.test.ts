import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { CollectionSlug } from 'payload';
import { afterAll, expect, it } from 'vitest';
import { SiteBuilder } from '#cms/builder/siteBuilder.ts';
import { apiAs, freshPortal, publicApi, sample } from '#cms/testing/portal.ts';
import { serveCms } from './cmsServer.ts';
import {
  ACTORS,
  type Hostile,
  hostileRequests,
  type Ids,
  SAMPLES,
  targetsOf,
} from './hostile/requests.ts';

// Requests made from the collections' own schema, to every endpoint, by everybody. `HOSTILE_REQUESTS=5000` sends so
// many, `HOSTILE_SEED` the same ones again.

const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 1000);
const SEED = Number(process.env.HOSTILE_SEED ?? 20261126);
const LOOKS_AFTER_EVERY = 100;

const portal = await freshPortal();
const { payload, config } = portal;
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const { url: cmsUrl, server: cms } = await serveCms(config);

afterAll(() => {
  cms.close();
  rmSync(folder, { recursive: true, force: true });
});

type Ask = ReturnType<typeof publicApi>;

const ids = await opening();
let askers = await signedIn();

/** Two documents of each kind. */
async function opening(): Promise<Ids> {
  const data = { name: '鹿城', description: '门户。' };
  await payload.updateGlobal({ slug: 'site', data, overrideAccess: true });
  const made: Ids = {};
  for (const [collection, one] of Object.entries(SAMPLES)) {
    made[collection] = [];
    for (let at = 0; at < 2; at += 1) {
      const doc = await payload.create({
        collection: collection as CollectionSlug, // as the samples are named
        data: one() as never, // checked by the collection
        overrideAccess: true,
      });
      made[collection].push(String(doc.id));
    }
  }
  return made;
}

/** Everybody, with a session each: earlier requests may have ended the last ones, or the accounts. */
async function signedIn(): Promise<Record<Hostile['actor'], Ask>> {
  const asks: Record<string, Ask> = { anonymous: publicApi(config) };
  for (const actor of ACTORS) {
    if (actor !== 'anonymous') asks[actor] = (await apiAs(portal, actor)).ask;
  }
  return asks as Record<Hostile['actor'], Ask>; // one for each of ACTORS
}

/** What is wrong with an answer; null when nothing is. */
function faultIn({ status, text }: { status: number; text: string }): string | null {
  if (status >= 500) return text;
  if (status < 400) return null;
  if (text.startsWith('<!doctype html>')) return null; // a page that says it
  const said: { message?: unknown; errors?: { message?: unknown }[] } = JSON.parse(text);
  const sentence = said.errors?.[0]?.message ?? said.message;
  return typeof sentence === 'string' && sentence.length > 3 ? null : `no sentence: ${text}`;
}

it(`${REQUESTS} requests of seed ${SEED} are answered with 2xx, 3xx or 4xx and a sentence`, {
  timeout: 30 * 60_000,
}, async () => {
  const requests = fc.sample(hostileRequests(config, ids), { numRuns: REQUESTS, seed: SEED });
  const faults: unknown[] = [];
  const statuses = new Map<number, number>();
  for (const [at, { actor, method, path, headers, body }] of requests.entries()) {
    if (at % LOOKS_AFTER_EVERY === LOOKS_AFTER_EVERY - 1) askers = await signedIn();
    const asked = { at, actor, method, path: path.slice(0, 300), body: shortened(body) };
    try {
      const reply = await askers[actor](path, { method, headers, body });
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
      const fault = faultIn(reply);
      if (fault) faults.push({ ...asked, status: reply.status, fault: fault.slice(0, 300) });
    } catch (error) {
      faults.push({ ...asked, fault: String(error).slice(0, 300) });
    }
  }
  if (process.env.HOSTILE_DUMP) {
    writeFileSync(process.env.HOSTILE_DUMP, JSON.stringify({ faults, s: [...statuses] }));
  }
  expect(faults, `HOSTILE_SEED=${SEED}`).toEqual([]);
  // Not all of them break off at the first check.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 404]));
});

const shortened = (body: Hostile['body']): string =>
  (typeof body === 'string' ? body : Buffer.from(body ?? []).toString('latin1')).slice(0, 300);

it('every endpoint is among them', () => {
  const targets = targetsOf(config).map(({ base, endpoint }) => `${base} ${endpoint.path}`);
  expect(targets).toEqual(
    expect.arrayContaining([' /presence', 'stories /:id', 'imports /check', 'users /login']),
  );
  expect(targets.length).toBeGreaterThan(150);
});

it('the publication afterwards works, and shows what is written then', {
  timeout: 10 * 60_000,
}, async () => {
  const site = join(folder, 'site');
  const builder = new SiteBuilder({ root: process.cwd(), site, cmsUrl });
  try {
    const data = sample.story({ title: '还在', slug: 'hai-zai' }) as never; // checked by the collection
    await payload.create({ collection: 'stories', data, overrideAccess: true });
    await builder.publish('everything');
    expect(readFileSync(join(site, 'stories/hai-zai/index.html'), 'utf8')).toContain('还在');
  } finally {
    await builder.stop();
  }
});
