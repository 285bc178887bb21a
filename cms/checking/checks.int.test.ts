import sharp from 'sharp';
import { expect, it } from 'vitest';
import { addDays, dayAt } from '#content/model/time/day.ts';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';
import type { ChecksReply } from './endpoint.ts';

const portal = await freshPortal();
const { payload } = portal;
const editor = await apiAs(portal, 'editor');
const author = await apiAs(portal, 'contributor');
const stranger = await apiAs(portal, 'contributor');
const visitor = publicApi(portal.config);

const NEXT_WEEK = addDays(dayAt(new Date()), 7);
const schedule = { from: NEXT_WEEK, start: '09:00', end: '11:00', rules: [{ kind: 'once' }] };

async function picture(data: object): Promise<string> {
  const file = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  const created = await payload.create({
    collection: 'media',
    data: { people: 'adults', ...data } as never, // checked by the collection, as what follows
    file: {
      data: file,
      name: `${crypto.randomUUID()}.png`,
      mimetype: 'image/png',
      size: file.length,
    },
    overrideAccess: true,
  });
  return created.id;
}

const make = async (
  collection: 'events' | 'stories' | 'brands' | 'venues' | 'communities',
  data: object,
) => (await payload.create({ collection, data: data as never, overrideAccess: true })).id;

async function open(who: typeof editor, path: string): Promise<Record<string, string>> {
  const { status, text } = await who.ask(`checks/${path}`);
  expect(status, text).toBe(200);
  const { checks } = JSON.parse(text) as ChecksReply;
  return Object.fromEntries(
    checks
      .filter(({ isOk }) => !isOk)
      .map((check) => [check.key, `${check.path}: ${check.text.zh}`]),
  );
}

it('what is read of an event: its pictures wherever they are, its place, others there, and whom to call', async () => {
  const venue = await make('venues', sample.venue({ name: '湖心亭' }));
  await make(
    'events',
    sample.event({ title: '湖边唱歌', place: '湖心亭', schedule, _status: 'draft' }),
  );
  const [cover, photo, inText] = await Promise.all([
    picture({ alt: 'IMG_2031' }),
    picture({ alt: '两位老人' }),
    picture({ alt: '小朋友在笑' }),
  ]);
  const body = {
    root: {
      type: 'root',
      version: 1,
      children: [{ type: 'upload', version: 3, relationTo: 'media', value: inText, fields: null }],
    },
  };
  const event = sample.event({
    title: '桃源湖边听戏',
    place: '湖心亭',
    schedule,
    cover,
    body,
    outcome: { photos: [photo] },
    _status: 'draft',
  });
  const id = await make('events', event);
  const found = await open(editor, `events/${id}`);
  expect(found).toMatchObject({
    summary: expect.stringContaining('摘要只有 5 个字'),
    coverText: expect.stringContaining('“IMG_2031”像是文件名'),
    consent:
      'cover: “IMG_2031”、“两位老人”、“小朋友在笑”能认出人，还没有记下本人同意，网站上不会显示。',
    similar: expect.stringContaining('09:00–11:00，同一个地方还有“湖边唱歌”'),
    venue: expect.stringContaining('场所里有“湖心亭”'),
    phone: expect.stringContaining('没有电话'),
  });

  // What is mended is not said any more: the draft that is stored counts.
  await editor.send('PATCH', `events/${id}?draft=true`, {
    venue,
    summary: '周四上午，街坊们一起听戏。',
  });
  await payload.update({
    collection: 'venues',
    id: venue,
    data: { phone: '0878-3120000' },
    overrideAccess: true,
  });
  for (const [media, alt] of [
    [cover, '老人们坐在湖边'],
    [photo, '两位老人'],
    [inText, '小朋友在笑'],
  ]) {
    const data = { alt: alt ?? '', consent: true, consentNote: '本人，当天' };
    await payload.update({ collection: 'media', id: media ?? '', data, overrideAccess: true });
  }
  expect(await open(editor, `events/${id}`)).toEqual({});
});

it.each([
  ['community', 'communities', sample.community({ phone: '12345' })],
  ['brand', 'brands', sample.brand({ phone: '12345' })],
  ['venue', 'venues', sample.venue({ phone: '12345' })],
] as const)('the number of its %s is a number to call', async (field, collection, data) => {
  const related = await make(collection, data);
  const id = await make('events', sample.event({ schedule, [field]: related }));
  expect(await open(editor, `events/${id}`)).not.toHaveProperty('phone');
});

it('stories and brands are looked at too', async () => {
  const gallery = [await picture({ alt: '两位老人' })];
  const story = await make('stories', sample.story({ title: '口琴', date: '2095-01-01', gallery }));
  expect(Object.keys(await open(editor, `stories/${story}`)).sort()).toEqual([
    'consent',
    'cover',
    'date',
    'summary',
    'title',
  ]);
  const brand = await make('brands', sample.brand({ name: '袄' }));
  expect(Object.keys(await open(editor, `brands/${brand}`)).sort()).toEqual([
    'cover',
    'phone',
    'summary',
    'title',
  ]);
});

it('an empty draft is looked at, and nothing breaks', async () => {
  const { doc } = await editor.send('POST', 'events?draft=true', { _status: 'draft' });
  expect(Object.keys(await open(editor, `events/${doc.id}`)).sort()).toEqual([
    'cover',
    'date',
    'phone',
    'summary',
    'title',
    'venue',
  ]);
});

it('a draft is shown to whoever reads it, and to nobody else', async () => {
  const { doc } = await author.send('POST', 'stories?draft=true', {
    title: '湖边的口琴',
    _status: 'draft',
  });
  expect((await author.ask(`checks/stories/${doc.id}`)).status).toBe(200);
  expect((await editor.ask(`checks/stories/${doc.id}`)).status).toBe(200);
  const refused = await stranger.ask(`checks/stories/${doc.id}`);
  expect([refused.status, JSON.parse(refused.text).errors[0].message]).toEqual([
    404,
    '没有找到这一篇，可能已经删掉了，或者不是您的。',
  ]);
  expect((await visitor(`checks/stories/${doc.id}`)).status).toBe(401);
});

it.each([
  ['an id that is none', 'events/nothing'],
  ['a collection that is not checked', 'users/1'],
  ['no collection', 'nothing/1'],
  ['a null character', 'events/%00'],
  ['a way up', 'events/..%2F..'],
  ['an endless id', `events/${'a'.repeat(5000)}`],
])('%s is answered with 404', async (_, path) => {
  expect((await editor.ask(`checks/${path}`)).status).toBe(404);
});
