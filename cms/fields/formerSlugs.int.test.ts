import { describe, expect, it } from 'vitest';
import { apiAs, freshPortal, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const editor = await apiAs(portal, 'editor');

const create = async (data: object) =>
  (await editor.send('POST', 'stories', sample.story(data))).doc;
const change = (id: string, data: object) => editor.send('PATCH', `stories/${id}`, data);

describe('an address that led somewhere once', () => {
  it('is not given to another document by itself: that one steps aside', async () => {
    const first = await create({ title: '灯会' });
    expect(first.slug).toBe('deng-hui');
    await change(first.id, { slug: 'yuan-xiao-deng-hui' });
    const second = await create({ title: '灯会' });
    expect(second.slug).toBe('deng-hui-2');
  });

  it('is refused to who types it, with the title of the document that had it; a draft too', async () => {
    const first = await create({ title: '庙会' });
    await change(first.id, { slug: 'chun-jie-miao-hui' });
    for (const _status of ['published', 'draft']) {
      const refused = await editor.send(
        'POST',
        `stories?draft=${_status === 'draft'}`,
        sample.story({ slug: 'miao-hui', _status }),
      );
      expect(refused.status).toBe(400);
      expect(refused.text).toContain('“miao-hui”从前是“庙会”的网址');
    }
    const other = await create({ title: '别的' });
    expect((await change(other.id, { slug: 'miao-hui' })).status).toBe(400);
    // Its own former address a document may have back.
    expect((await change(first.id, { slug: 'miao-hui' })).doc).toMatchObject({
      slug: 'miao-hui',
      formerSlugs: ['chun-jie-miao-hui'],
    });
  });

  it('of a document in the trash is not taken either', async () => {
    const first = await create({ title: '花会' });
    await change(first.id, { deletedAt: new Date().toISOString() });
    expect((await create({ title: '花会' })).slug).toBe('hua-hui-2');
  });

  it('is never forgotten: after a hundred changes the next is refused', async () => {
    const { id } = await create({ title: '改名' });
    await portal.payload.update({
      collection: 'stories',
      id,
      data: { formerSlugs: Array.from({ length: 99 }, (_, at) => `jiu-${at}`) },
      overrideAccess: true,
    });
    expect((await change(id, { slug: 'xin' })).doc.formerSlugs).toHaveLength(100);
    const refused = await change(id, { slug: 'geng-xin' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('已经换过 100 次');
    expect((await change(id, { slug: 'jiu-5' })).doc.formerSlugs).toHaveLength(100);
  });
});
