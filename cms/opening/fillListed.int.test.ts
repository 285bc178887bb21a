import { expect, it } from 'vitest';
import { freshPortal, sample } from '../testing/portal.ts';
import { fillListed } from './fillListed.ts';

const { payload } = await freshPortal();

it('documents from before get what lists go by, the draft on top too', async () => {
  const made = await payload.create({
    collection: 'events',
    data: sample.event({ title: '元宵猜灯谜' }) as never,
    overrideAccess: true,
  });
  const kept = { pinyin: 'yuanxiaocaidengmi yxcdm', firstDay: '2026-12-01', lastDay: '2026-12-01' };
  const none = { pinyin: null, firstDay: null, lastDay: null };
  expect(made).toMatchObject(kept);
  await payload.db.updateOne({ collection: 'events', id: made.id, data: none });
  const versions = () =>
    payload.db.findVersions({ collection: 'events', where: { latest: { equals: true } } });
  const [version] = (await versions()).docs;
  await payload.db.updateVersion({
    collection: 'events',
    id: version?.id ?? '',
    versionData: { version: { ...version?.version, ...none } } as never,
  });
  await fillListed(payload);
  const read = {
    collection: 'events',
    id: made.id,
    overrideAccess: true,
    showHiddenFields: true,
  } as const;
  expect(await payload.findByID(read)).toMatchObject(kept);
  expect((await versions()).docs[0]?.version).toMatchObject(kept);
});
