import type { Payload } from 'payload';
import sharp from 'sharp';
import { loadSeed, type Seed } from '#content/seed/load.ts';
import { createFirstAdministrator } from '../opening/firstAdministrator.ts';
import { seed } from '../opening/seed.ts';
import { sample, user } from './portal.ts';

/** How somebody signs in who was there before a backup. */
export const SIGN_IN = { email: 'wang@example.org', password: 'yi-ge-jiu-mi-ma-2026' };

/**
 * Fills a portal with something of everything that is kept: the opening content with one picture, drafts on top of
 * what is published, what is in the trash, users, versions, and the portal's own records.
 */
export async function fillPortal(payload: Payload): Promise<void> {
  await seed(payload, withOnePicture());
  await createFirstAdministrator(payload);
  const editor = await user(payload, 'editor');
  const { id: leaving } = await user(payload, 'contributor');
  await trash(payload, 'users', leaving);
  await payload.create({
    collection: 'users',
    data: { name: '王编辑', role: 'editor', ...SIGN_IN },
    overrideAccess: true,
  });
  await payload.login({ collection: 'users', data: SIGN_IN }); // a session, which is not kept
  await payload.create({
    collection: 'payload-preferences',
    data: {
      key: 'collection-stories',
      user: { relationTo: 'users', value: editor.id },
      value: { limit: 25, columns: [{ accessor: 'title', active: true }] },
    },
    overrideAccess: true,
    user: editor,
  });
  const { docs } = await payload.find({ collection: 'stories', limit: 3, overrideAccess: true });
  for (const [at, { id }] of docs.entries()) {
    const data = { summary: `改过的摘要${at}。`, _status: 'draft' } as const;
    await payload.update({ collection: 'stories', id, data, draft: true, overrideAccess: true });
  }
  const gone = await payload.create({
    collection: 'events',
    data: sample.event({ title: '不办了', communities: [] }) as never, // checked by the collection
    overrideAccess: true,
  });
  await trash(payload, 'events', gone.id);
  await trash(payload, 'media', await picture(payload, '街头'));
  await picture(payload, '桃源湖');
  await payload.updateGlobal({
    slug: 'site',
    data: { banner: '明天停电', bannerUntil: '2026-12-01' },
    overrideAccess: true,
  });
  await ownRecords(payload, docs[0]?.id ?? '', editor.id);
}

/** One more picture, with its sizes. */
export async function picture(payload: Payload, alt: string): Promise<string> {
  const background = { r: 200, g: alt.length * 20, b: 40 };
  const data = await sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
  const { id } = await payload.create({
    collection: 'media',
    data: { alt, people: 'none' },
    file: { name: `${alt}.png`, data, mimetype: 'image/png', size: data.length },
    overrideAccess: true,
  });
  return id;
}

async function ownRecords(payload: Payload, story: string, by: string): Promise<void> {
  const document = `stories/${story}`;
  const later = '2030-01-01T00:00:00.000Z';
  const records = {
    schedules: {
      title: '故事',
      action: 'withdraw',
      at: later,
      state: 'waiting',
      name: '王编辑',
      document,
      by,
    },
    imports: {
      kind: 'stories',
      fileName: '故事.xlsx',
      count: 1,
      by,
      name: '王',
      documents: [story],
    },
    'preview-links': { token: 'a-token', document, name: '王编辑', expiresAt: later },
    activities: {
      action: 'commented',
      name: '王编辑',
      title: '故事',
      comment: '好。',
      document,
      by,
    },
    audits: { action: 'changed', name: '王编辑', title: '故事', document, by, mac: 'a-code' },
    publications: {
      reason: '修改',
      state: 'failed',
      scope: [{ collection: 'stories', id: story }],
    },
  } as const;
  for (const [collection, data] of Object.entries(records)) {
    await payload.create({
      collection: collection as keyof typeof records,
      data: data as never, // each fits its collection
      overrideAccess: true,
    });
  }
}

const trash = (payload: Payload, collection: 'users' | 'events' | 'media', id: string) =>
  payload.update({
    collection,
    id,
    data: { deletedAt: '2026-11-20T08:00:00.000Z' },
    trash: true,
    overrideAccess: true,
  });

/** The real opening content, with one picture: making them all takes a minute. */
export function withOnePicture(): Seed {
  const all = loadSeed();
  const media = all.media.slice(0, 1);
  const known = (id: string | undefined) => (media.some((one) => one.id === id) ? id : undefined);
  const withCover = <T extends { cover?: string | undefined }>(item: T) => ({
    ...item,
    cover: known(item.cover),
  });
  return {
    ...all,
    media,
    brands: all.brands.map(withCover),
    events: all.events.map(withCover).map((event) => ({
      ...event,
      outcome: event.outcome && { ...event.outcome, photos: [] },
    })),
    stories: all.stories.map(withCover).map((story) => ({ ...story, gallery: [] })),
  };
}
