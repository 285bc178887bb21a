import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect } from 'vitest';
import { siteBundle } from '#cms/builder/bundle.ts';
import { publishWaiting } from '#cms/builder/publisher.ts';
import { freshPortal, sample } from '#cms/testing/portal.ts';
import { addDays, toDay } from '#content/model/time/day.ts';
import type * as Entry from '#site/building/entry.ts';
import { serveCms } from './cmsServer.ts';

/** In each of the two files that try them. */
const SEQUENCES = Math.ceil(Number(process.env.INCREMENTAL_SEQUENCES ?? 60) / 2);

const { payload, config } = await freshPortal();
const folder = mkdtempSync(join(tmpdir(), 'incremental-'));
let today = toDay('2026-11-24');

const { url, server: cms } = await serveCms(config);
process.env.CMS_URL = url;

const bundle = await siteBundle(process.cwd());
const entry = pathToFileURL(join(bundle, 'server/entry.mjs')).href;
const { openBuilder } = (await import(/* @vite-ignore */ entry)) as typeof Entry;
const builderOf = (site: string) =>
  openBuilder({ site: join(folder, site), client: join(bundle, 'client'), today: () => today });

afterAll(() => {
  cms.close();
  rmSync(folder, { recursive: true, force: true });
});

type Collection =
  | 'stories'
  | 'events'
  | 'brands'
  | 'venues'
  | 'communities'
  | 'teams'
  | 'synonyms'
  | 'redirects'
  | 'media';

const ids = async (collection: Collection): Promise<string[]> => {
  const { docs } = await payload.find({
    collection,
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map(({ id }) => id);
};

const one = (list: string[], at: number): string | undefined => list[at % Math.max(1, list.length)];

const update = async (collection: Collection, at: number, data: object): Promise<void> => {
  const id = one(await ids(collection), at);
  if (id) await payload.update({ collection, id, data: data as never, overrideAccess: true });
};

const create = (collection: Collection, data: object) =>
  payload.create({ collection, data: data as never, overrideAccess: true });

/** Days around the day of the build, which goes on. */
const dayOf = (at: number): string => addDays(today, [-45, -14, 0, 6, 11, 82][at % 6] ?? 0);
const TITLES = ['缝补开门日', '春联', '中秋赏月', '义诊', '读书会'];

/** Each change that an editor or the clock can make; the numbers choose what and how. */
const CHANGES: Record<string, (a: number, b: number) => Promise<unknown>> = {
  createStory: async (a, b) =>
    create(
      'stories',
      sample.story({
        title: TITLES[a % 5],
        date: dayOf(b),
        brand: one(await ids('brands'), a),
        communities: [one(await ids('communities'), b)].filter(Boolean),
        events: [one(await ids('events'), a + b)].filter(Boolean),
      }),
    ),
  createEvent: async (a, b) =>
    create(
      'events',
      sample.event({
        title: TITLES[b % 5],
        kind: a % 3 ? '文化活动' : '节日活动',
        isFree: a % 2 === 0,
        brand: one(await ids('brands'), b),
        venue: one(await ids('venues'), a),
        community: one(await ids('communities'), b),
        schedule:
          a % 2
            ? {
                from: dayOf(b),
                start: '09:00',
                end: '11:00',
                rules: [{ kind: 'weekly', weekdays: [(b % 7) + 1] }],
                ...(b % 2 && { until: '2027-03-31' }),
              }
            : { from: dayOf(b), days: (b % 3) + 1, rules: [{ kind: 'once' }] },
      }),
    ),
  createDraft: (a) => create('stories', sample.story({ title: TITLES[a % 5], _status: 'draft' })),
  createPlace: (a) =>
    a % 2 ? create('venues', sample.venue()) : create('communities', sample.community()),
  createBrand: async (a) =>
    create('brands', sample.brand({ community: one(await ids('communities'), a) })),
  team: async (a, b) => {
    const data = {
      summary: `队伍做的事${b}`,
      brand: one(await ids('brands'), a),
      venue: one(await ids('venues'), b),
      community: one(await ids('communities'), a) ?? null,
      phone: b % 2 ? `0878-${1000000 + b}` : null,
    };
    if ((await ids('teams')).length < 3) return create('teams', sample.team(data));
    return update('teams', a, data);
  },
  synonym: async (a, b) => {
    const data = { means: b % 2 ? ['义诊'] : ['春联', '读书会'] };
    if ((await ids('synonyms')).length < 3) return create('synonyms', sample.synonym(data));
    return update('synonyms', a, data);
  },
  redirect: async (a, b) => {
    const from = ['/art/1.html', '/art/2', `/stories/xin-${b % 9}`, '/index.php?id=1', '/a/b'][
      a % 5
    ];
    const to = b % 2 ? '/events/' : 'https://www.example.org/';
    if ((await ids('redirects')).length < 4) return create('redirects', { from, to });
    return update('redirects', a, b % 3 ? { to } : { from });
  },
  reaching: (a, b) =>
    update(a % 2 ? 'venues' : 'communities', a, {
      phone: b % 3 ? `0878-${1000000 + b}` : null,
      hours: b % 2 ? '周一到周五' : null,
      address: b % 5 ? `鹿城路${b}号` : null,
      coordinates: b % 2 ? `101.5${a % 9}00,25.0${b % 9}00` : null,
    }),
  picture: async (a, b) => {
    const color = { r: a % 256, g: b % 256, b: 9 };
    const data = await sharp({ create: { width: 16, height: 10, channels: 3, background: color } })
      .png()
      .toBuffer();
    const file = { data, mimetype: 'image/png', name: `hu-${a % 3}.png`, size: data.length };
    const [known] = await ids('media');
    if (known && b % 2) {
      return payload.update({
        collection: 'media',
        id: known,
        data: { alt: `湖面${b}` },
        file,
        overrideAccess: true,
      });
    }
    const picture = await payload.create({
      collection: 'media',
      data: { alt: '湖面', people: 'none' } as never,
      file,
      overrideAccess: true,
    });
    return update(a % 2 ? 'stories' : 'events', a, { cover: picture.id });
  },
  editTitle: (a, b) => update(a % 2 ? 'events' : 'stories', a, { title: TITLES[b % 5] }),
  editText: async (a, b) => {
    const to = one(await ids('events'), b);
    const link = to && {
      type: 'link',
      version: 2,
      fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'events', value: to } },
      children: [{ type: 'text', text: '看活动', version: 1 }],
    };
    const children = [{ type: 'text', text: `正文${a}`, version: 1 }, ...(link ? [link] : [])];
    const body = {
      root: {
        type: 'root',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [{ type: 'paragraph', version: 1, children }],
      },
    };
    return update('stories', a, { body });
  },
  editDate: (a, b) => update('stories', a, { date: dayOf(b) }),
  newSlug: (a, b) => update(a % 2 ? 'events' : 'stories', a, { slug: `xin-${b % 9}` }),
  renameBrand: (a, b) =>
    update('brands', a, { name: `品牌${b}`, ...(a % 3 === 0 && { slug: `pin-pai-${b}` }) }),
  renameVenue: (a, b) =>
    update('venues', a, { name: `场所${b}`, ...(a % 3 === 0 && { slug: `chang-suo-${b}` }) }),
  renameCommunity: (a, b) => update('communities', a, { name: `社区${b}`, order: b % 4 }),
  otherCommunity: async (a, b) =>
    update('events', a, { community: one(await ids('communities'), b) ?? null }),
  otherVenue: async (a, b) =>
    update('events', a, { venue: one(await ids('venues'), b), place: '湖心亭' }),
  otherBrand: async (a, b) =>
    update('stories', a, { brand: b % 3 ? one(await ids('brands'), b) : null }),
  takeBack: (a) => update(a % 2 ? 'events' : 'stories', a, { _status: 'draft' }),
  publish: (a) => update(a % 2 ? 'events' : 'stories', a, { _status: 'published' }),
  callOff: (a, b) =>
    update('events', a, { state: b % 2 ? 'cancelled' : 'scheduled', notice: '天气不好。' }),
  exception: async (a, b) => {
    const id = one(await ids('events'), a);
    if (!id) return;
    const event = await payload.findByID({
      collection: 'events',
      id,
      depth: 0,
      overrideAccess: true,
    });
    const day = addDays(toDay(event.schedule.from), 7 * (b % 4));
    const change =
      b % 2
        ? { cancelled: [{ day, note: '停一次' }] }
        : { moved: [{ day, to: addDays(day, 1), start: '10:00', end: '12:00' }] };
    return update('events', a, { schedule: { ...event.schedule, ...change } });
  },
  outcome: async (a, b) =>
    update('events', a, {
      outcome: { attendance: b, summary: '办得好。', story: one(await ids('stories'), b) },
    }),
  site: (_, b) =>
    payload.updateGlobal({
      slug: 'site',
      data: {
        name: '鹿城',
        description: '门户。',
        notice: b % 2 ? `通知${b}` : null,
        banner: b % 3 ? `明天有雨${b}` : null,
        bannerUntil: b % 3 ? addDays(today, b % 4) : null,
        phones: b % 5 ? [{ name: '便民热线', phone: '12345' }] : [],
      },
      overrideAccess: true,
    }),
  remove: async (a, b) => {
    const collection =
      (['stories', 'events', 'brands', 'teams', 'synonyms', 'redirects'] as const)[b % 6] ??
      'stories';
    const id = one(await ids(collection), a);
    // What others use is not deleted: the CMS refuses it.
    if (id) await payload.delete({ collection, id, overrideAccess: true }).catch(() => {});
  },
  dayGoesBy: async (a) => {
    today = addDays(today, (a % 9) + 1);
  },
  yearGoesBy: async (a) => {
    if (a % 5 === 0) today = addDays(today, 200);
  },
};

const sequencesOf = (seed: number) =>
  fc.sample(
    fc.array(
      fc.tuple(
        fc.constantFrom(...Object.keys(CHANGES)),
        fc.nat({ max: 999 }),
        fc.nat({ max: 999 }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    { numRuns: SEQUENCES, seed },
  );

/** Every file with the hash of its bytes, the compressed twins too. */
function bytesOf(site: string): Record<string, string> {
  const root = join(folder, site);
  const files = globSync('**/*.*', { cwd: root }).sort();
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
  return Object.fromEntries(files.map((file) => [file, hash(file)]));
}

/**
 * Tries random sequences of changes, one after another on the same content: after each of them the folder is, byte for
 * byte, what a build from nothing makes. INCREMENTAL_SEQUENCES tries more, INCREMENTAL_SEED others.
 */
export async function tryChanges(which: number): Promise<void> {
  const seed = Number(process.env.INCREMENTAL_SEED ?? 20261125) + which;
  const sequences = sequencesOf(seed);
  await CHANGES.site?.(0, 0);
  for (const at of [0, 1, 2]) {
    await CHANGES.createPlace?.(at, at);
    await CHANGES.createBrand?.(at, at);
    await CHANGES.createEvent?.(at, at + 2);
    await CHANGES.createStory?.(at, at);
  }
  const builder = builderOf('grown');
  await builder.publish('everything');
  await payload.delete({ collection: 'publications', where: {}, overrideAccess: true });
  let rendered = 0;
  const accepted = new Map(Object.keys(CHANGES).map((name) => [name, 0]));
  for (const [at, changes] of sequences.entries()) {
    const told: string[] = [];
    for (const [name, a, b] of changes) {
      const refusal = await Promise.resolve(CHANGES[name]?.(a, b)).then(
        () => {
          accepted.set(name, (accepted.get(name) ?? 0) + 1);
          return '';
        },
        (error) => `: ${error.message}`,
      );
      told.push(`${name}(${a}, ${b})${refusal}`);
    }
    const context = `sequence ${at} of seed ${seed}, on ${today}: ${told.join('; ')}`;
    const publish = async (scope: Parameters<typeof builder.publish>[0]) => {
      const outcome = await builder.publish(scope);
      rendered += outcome.rendered;
      expect([outcome.documents, outcome.pages], context).toEqual([[], []]);
      return outcome;
    };
    const outcome = await publishWaiting(payload, publish);
    expect(outcome, context).not.toBe('failed');
    if (outcome === null) await publish([]);
    const fresh = `fresh-${at}`;
    const all = await builderOf(fresh).publish('everything');
    expect(all.pages, context).toEqual([]);
    expect(differences(fresh), context).toEqual([]);
    rmSync(join(folder, fresh), { recursive: true });
    await pruned();
  }
  // Were everything rendered each time, this would be some hundred pages a sequence.
  expect(rendered / sequences.length).toBeLessThan(250);
  expect(rendered).toBeGreaterThan(sequences.length);
  const never = [...accepted].filter(([, count]) => count === 0).map(([name]) => name);
  expect(SEQUENCES < 100 ? [] : never).toEqual([]);
}

/** The files of the grown folder that are others than in a fresh one, or in one of the two alone. */
function differences(fresh: string): string[] {
  const [grown, made] = [bytesOf('grown'), bytesOf(fresh)];
  return [...new Set([...Object.keys(grown), ...Object.keys(made)])].filter(
    (file) => grown[file] !== made[file],
  );
}

/** Keeps the newest of the content only, so that many sequences take little time. */
async function pruned(): Promise<void> {
  for (const [collection, most] of [
    ['stories', 8],
    ['events', 8],
  ] as const) {
    for (const id of (await ids(collection)).slice(0, -most)) {
      await payload.delete({ collection, id, overrideAccess: true }).catch(() => {});
    }
  }
}
