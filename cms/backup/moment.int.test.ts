import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalReq, type Payload } from 'payload';
import { afterAll, expect, it } from 'vitest';
import { inTransaction } from '../inTransaction.ts';
import { PictureFolder } from '../pictures/folder.ts';
import { contentsOf } from '../testing/commands.ts';
import { picture } from '../testing/filled.ts';
import { freshPortal, sample } from '../testing/portal.ts';
import { aboutNow } from './about.ts';
import { backup } from './backup.ts';

const SAVES = 200;
const { payload, config } = await freshPortal();
const folder = mkdtempSync(join(tmpdir(), 'moment-'));
afterAll(() => rmSync(folder, { recursive: true }));
const options = {
  config,
  about: aboutNow(),
  pictures: new PictureFolder(join(process.env.DATA_DIR ?? '', 'media')),
};

async function create(collection: 'events' | 'stories', data: object): Promise<string> {
  const all = { collection, data: data as never, overrideAccess: true } as const; // checked by the collection
  return (await payload.create(all)).id;
}

/** Changes an event and a story together: both say the same number. */
async function save(of: Payload, pair: { event: string; story: string }, number: number) {
  const req = await createLocalReq({}, of);
  await inTransaction(req, async () => {
    const data = { summary: `第${number}次。` };
    await of.update({ collection: 'events', id: pair.event, data, overrideAccess: true, req });
    await of.update({ collection: 'stories', id: pair.story, data, overrideAccess: true, req });
  });
}

/** The number in each line of a part that holds one. */
const numbersIn = (part = '') =>
  [
    ...Buffer.from(part, 'latin1')
      .toString()
      .matchAll(/第(\d+)次/g),
  ].map(([, number]) => Number(number));

it('a backup during 200 saves is the state of one moment: no pair is torn, no version apart', async () => {
  const pair = {
    event: await create('events', sample.event({ summary: '第0次。' })),
    story: await create('stories', sample.story({ summary: '第0次。' })),
  };
  await picture(payload, '桃源湖');
  const path = join(folder, 'one.tar.gz');
  let saved = 0;
  const waits: number[] = [];
  await backup({
    ...options,
    path,
    // Between any two things that are read, something is saved.
    onEntry: async () => {
      for (let at = 0; at < 25 && saved < SAVES; at += 1) {
        saved += 1;
        const began = performance.now();
        await save(payload, pair, saved);
        waits.push(performance.now() - began);
      }
    },
  });
  expect(saved).toBe(SAVES);
  const contents = await contentsOf({ path });
  const [event] = numbersIn(contents.get('documents/events/000001.ndjson'));
  const [story] = numbersIn(contents.get('documents/stories/000001.ndjson'));
  const versions = numbersIn(contents.get('versions/stories/000001.ndjson'));
  expect(event).toBeDefined();
  expect(story).toBe(event);
  expect(Math.max(...versions)).toBe(event);
});

it('what changes a picture meanwhile is not half in it', async () => {
  const id = await picture(payload, '湖心亭');
  const path = join(folder, 'two.tar.gz');
  let changes = 0;
  await backup({
    ...options,
    path,
    onEntry: async (name) => {
      if (!name.endsWith('.webp') || changes > 0) return;
      changes += 1;
      const data = { alt: '湖心亭，雪后' };
      await payload.update({ collection: 'media', id, data, overrideAccess: true });
    },
  });
  const contents = await contentsOf({ path });
  expect(contents.get('documents/media/000001.ndjson')).toContain(
    Buffer.from('湖心亭，雪后').toString('latin1'),
  );
});

it('a content that is never left alone is said, and nothing is left behind', async () => {
  const id = await picture(payload, '荷花');
  const path = join(folder, 'three.tar.gz');
  let changes = 0;
  const onEntry = async (name: string) => {
    if (!name.endsWith('.webp')) return;
    changes += 1;
    const data = { alt: `荷花${changes}` };
    await payload.update({ collection: 'media', id, data, overrideAccess: true });
  };
  await expect(backup({ ...options, path, onEntry })).rejects.toThrow(
    'try again when less is done',
  );
});

it('a file of a picture that is not there is named, and the rest is whole', async () => {
  await picture(payload, '石桥');
  rmSync(join(options.pictures.name, 'shi-qiao.webp'), { force: true });
  const [first] = (
    await payload.find({
      collection: 'media',
      where: { alt: { equals: '石桥' } },
      overrideAccess: true,
    })
  ).docs;
  rmSync(join(options.pictures.name, first?.filename ?? ''), { force: true });
  const { manifest } = await backup({ ...options, path: join(folder, 'four.tar.gz') });
  expect(manifest.missing).toEqual([first?.filename]);
});
