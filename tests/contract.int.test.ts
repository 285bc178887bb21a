import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '#cms/builder/buildSite.ts';
import { apiAs, freshPortal, sample } from '#cms/testing/portal.ts';

// What the CMS takes, the site takes; and what gets into the database all the same holds up nothing else.

const portal = await freshPortal();
const { payload } = portal;
const editor = await apiAs(portal, 'editor');
await editor.send('POST', 'globals/site', { name: '鹿城', description: '门户。' });
const folder = mkdtempSync(join(tmpdir(), 'contract-'));
const site = join(folder, 'site');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = () => buildSite({ root: process.cwd(), site });
/** What a page says, without its tags. */
const page = (path: string) =>
  readFileSync(join(site, path, 'index.html'), 'utf8').replace(/<[^>]+>/g, '');

const SEED = Number(process.env.CONTRACT_SEED ?? 20261124);
const RUNS = Number(process.env.CONTRACT_RUNS ?? 40);

const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.constantFrom(
    '\u200B',
    'a\u0000b',
    '一\r\n二',
    '\u202Eabc',
    `a${'\u0301'.repeat(30)}`,
    '</script><script>alert(1)</script>',
    ']]>',
    ' ',
    '',
    '{{x}}',
    '100%免费',
    '字'.repeat(60),
    '字'.repeat(400),
    '\n\n\n\n\n',
  ),
);
const nastyNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, 1, 2024, 2024.5, -1, 1e21),
);
const nasty = fc.oneof(nastyText, nastyNumber, fc.constantFrom(null, true, [], {}, [null], ['']));
const day = fc.oneof(
  fc.constantFrom(
    '1900-01-01',
    '1979-12-31',
    '1980-01-01',
    '2026-02-30',
    '2026-12-01',
    '2100-12-31',
    '',
  ),
  nastyText,
);
const leaf = fc.record({
  type: fc.constant('text'),
  text: nastyText,
  format: fc.integer({ min: 0, max: 127 }),
  version: fc.constant(1),
});
const node = fc.oneof(
  leaf,
  fc.record({
    type: fc.constantFrom('paragraph', 'quote', 'table', 'x', ''),
    version: fc.constant(1),
    children: fc.oneof(fc.array(leaf, { maxLength: 3 }), fc.constant(false)),
  }),
  fc.record({
    type: fc.constant('heading'),
    tag: fc.constantFrom('h2', 'h3', 'h1', 'script'),
    version: fc.constant(1),
    children: fc.array(leaf, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('list'),
    tag: fc.constantFrom('ul', 'ol', 'dl'),
    listType: fc.constant('bullet'),
    version: fc.constant(1),
    children: fc.array(
      fc.record({
        type: fc.constant('listitem'),
        version: fc.constant(1),
        value: fc.integer(),
        children: fc.array(leaf, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    type: fc.constant('link'),
    version: fc.constant(1),
    fields: fc.record({
      linkType: fc.constant('custom'),
      url: fc.constantFrom('javascript:alert(1)', 'https://example.org', '', 'x'),
    }),
    children: fc.array(leaf, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('upload'),
    version: fc.constant(1),
    relationTo: fc.constant('media'),
    value: fc.constantFrom('nobody', null, 5),
    fields: fc.constant({}),
  }),
  fc.record({
    type: fc.constant('block'),
    version: fc.constant(2),
    format: fc.constant(''),
    fields: fc.record({
      id: fc.constant('a'),
      blockType: fc.constant('figure'),
      label: nastyText,
      exactly: nastyNumber,
      unit: nastyText,
      asOf: nastyNumber,
      source: nastyText,
    }),
  }),
);
const body = fc.oneof(
  fc.record({
    root: fc.record({
      type: fc.constant('root'),
      version: fc.constant(1),
      children: fc.array(node, { maxLength: 4 }),
    }),
  }),
  fc.constantFrom(null, 'x', { root: 'x' }, { root: null }, { root: { children: {} } }),
);
const rule = fc.oneof(
  fc.constant({ kind: 'once' }),
  fc.record({
    kind: fc.constant('weekly'),
    weekdays: fc.subarray(['1', '2', '3', '4', '5', '6', '7']),
  }),
  fc.record({ kind: fc.constant('daysEndingIn'), digit: fc.integer({ min: -1, max: 10 }) }),
  fc.record({
    kind: fc.constant('yearlyLunar'),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 31 }),
  }),
  fc.record({ kind: nastyText }),
);
const schedule = fc.record({
  from: day,
  until: fc.option(day),
  start: fc.constantFrom('19:30', '', '24:00', null),
  end: fc.constantFrom('21:00', '', '9', null),
  days: fc.constantFrom(1, 2, 60, 0, 61, 1.5),
  rules: fc.array(rule, { maxLength: 3 }),
});
const figures = fc.array(
  fc.record({
    label: nastyText,
    exactly: fc.option(nastyNumber),
    atLeast: fc.option(nastyNumber),
    unit: nastyText,
    asOf: nastyNumber,
    source: nastyText,
  }),
  { maxLength: 2 },
);

/** One or two fields of a document, as no careful editor would fill them. */
const some = (fields: Record<string, fc.Arbitrary<unknown>>) => {
  const one = fc.oneof(
    ...Object.entries(fields).map(([name, value]) => value.map((filled) => ({ [name]: filled }))),
  );
  return fc.oneof(
    one,
    fc.tuple(one, one).map(([first, second]) => ({ ...first, ...second })),
  );
};

const COLLECTIONS = {
  stories: [
    sample.story,
    some({
      title: nasty,
      summary: nasty,
      byline: nasty,
      source: nasty,
      date: day,
      body,
      isDemo: nasty,
    }),
  ],
  events: [
    sample.event,
    some({
      title: nasty,
      summary: nasty,
      place: nasty,
      online: nasty,
      contact: nasty,
      howToJoin: nasty,
      capacity: nasty,
      notice: nasty,
      state: fc.constantFrom('full', 'cancelled', 'x', null),
      kind: fc.constantFrom('文化活动', 'x', ''),
      schedule,
      body,
      outcome: some({ attendance: nasty, summary: nasty }),
    }),
  ],
  brands: [
    sample.brand,
    some({
      name: nasty,
      slogan: nasty,
      summary: nasty,
      founded: nasty,
      programmes: fc.array(nastyText, { maxLength: 3 }),
      serves: nasty,
      order: nasty,
      figures,
      body,
    }),
  ],
  communities: [sample.community, some({ name: nasty, summary: nasty, order: nasty })],
  venues: [
    sample.venue,
    some({
      name: nasty,
      summary: nasty,
      address: nasty,
      level: fc.constantFrom('点', 'x'),
      figures,
    }),
  ],
} as const;

describe('what the CMS takes', () => {
  it('is on the site, whatever was typed; what it refuses, it refuses with a 4xx and a sentence', async () => {
    const taken: string[] = [];
    let refused = 0;
    for (const [collection, [make, changes]] of Object.entries(COLLECTIONS)) {
      for (const change of fc.sample(changes, { numRuns: RUNS, seed: SEED })) {
        const reply = await editor.send('POST', collection, make({ ...change }));
        const label = `${collection} ${JSON.stringify(change).slice(0, 400)}: ${reply.text.slice(0, 300)}`;
        expect(reply.status, label).toBeLessThan(500);
        if (reply.status === 201) taken.push(`${collection}/${reply.doc.slug}`);
        else refused += 1;
      }
    }
    expect([taken.length > 20, refused > 20]).toEqual([true, true]);
    expect(await build()).toEqual({ documents: [], pages: [] });
    const missing = taken.filter((path) => !existsSync(join(site, path, 'index.html')));
    expect(missing).toEqual([]);
  });
});

describe('what gets into the database all the same', () => {
  it('stays as it was and is named, and the rest goes live', async () => {
    const make = async (collection: 'events' | 'stories', data: object) =>
      (await editor.send('POST', collection, data)).doc as { id: string; slug: string };
    const venue = (await editor.send('POST', 'venues', sample.venue({ name: '湖心亭' }))).doc;
    const atVenue = await make(
      'events',
      sample.event({ title: '亭子里的茶会', place: '', venue: venue.id }),
    );
    const oddText = await make('stories', sample.story({ title: '好好的故事' }));
    const pixels = await sharp({
      create: { width: 600, height: 400, channels: 3, background: '#b3261e' },
    })
      .png()
      .toBuffer();
    const picture = await payload.create({
      collection: 'media',
      data: { alt: '湖面', people: 'none' },
      file: { name: 'hu.png', data: pixels, mimetype: 'image/png', size: pixels.length },
      overrideAccess: true,
    });
    const withCover = await make(
      'stories',
      sample.story({ title: '有图的故事', cover: picture.id }),
    );
    expect(await build()).toEqual({ documents: [], pages: [] });

    // Past every check: by hand in the database and on the disk.
    await payload.db.deleteOne({ collection: 'venues', where: { id: { equals: venue.id } } });
    await payload.db.updateOne({
      collection: 'stories',
      id: oddText.id,
      data: { title: '坏了\u0001', body: { root: null } },
    });
    const files = Object.values(picture.sizes ?? {}).map((size) => size?.filename ?? '');
    for (const name of files)
      rmSync(join(process.env.DATA_DIR ?? '', 'media', name), { force: true });
    const fresh = await make('stories', sample.story({ title: '新的故事' }));

    const { documents, pages } = await build();
    expect(documents.map(({ collection, isKept }) => [collection, isKept]).sort()).toEqual([
      ['events', true],
      ['stories', true],
    ]);
    expect(page(`stories/${fresh.slug}`)).toContain('新的故事');
    expect(page('stories')).toContain('新的故事');
    expect(page(`stories/${oddText.slug}`)).toContain('好好的故事');
    expect(page(`events/${atVenue.slug}`)).toContain('湖心亭');
    expect(page(`stories/${withCover.slug}`)).toContain('有图的故事');
    expect(pages.map(({ path, isKept }) => `${path} ${isKept}`).sort()).toEqual(
      [...new Set(files)].map((name) => `/media/${name} true`).sort(),
    );
    for (const name of files) expect(existsSync(join(site, 'media', name)), name).toBe(true);
  });

  it('a build that takes too long is ended, and the site is as it was', async () => {
    const before = page('stories');
    const late = buildSite({ root: process.cwd(), site, withinMs: 1500 });
    await expect(late).rejects.toThrow('it was not done within');
    expect(page('stories')).toBe(before);
  });
});
