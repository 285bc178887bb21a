import type { CollectionSlug } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Community, User } from '../payload-types.ts';
import { as, freshPortal, sample, user } from '../testing/portal.ts';

const { payload } = await freshPortal();
const root = () => as(payload, actors.administrator);

const actors = {} as Record<
  'administrator' | 'editor' | 'communityEditor' | 'contributor' | 'visitor',
  User | null
>;
type Who = keyof typeof actors;
let beiPu: Community;
let xueQiao: Community;

beforeAll(async () => {
  const create = (data: object) =>
    payload.create({ collection: 'communities', data: data as never, overrideAccess: true });
  beiPu = await create(sample.community({ name: '北浦社区' }));
  xueQiao = await create(sample.community({ name: '学桥街社区' }));
  actors.administrator = await user(payload, 'administrator');
  actors.editor = await user(payload, 'editor');
  actors.communityEditor = await user(payload, 'communityEditor', [beiPu.id]);
  actors.contributor = await user(payload, 'contributor');
  actors.visitor = null;
});

const ALL: Who[] = ['administrator', 'editor', 'communityEditor', 'contributor', 'visitor'];

/** Whether something is allowed; any other failure than a refusal fails the test. */
async function allowed(action: Promise<unknown>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (error) {
    const status = (error as { status?: number }).status;
    if (status === 403 || status === 404 || status === 401) return false;
    throw error;
  }
}

async function whoMay(act: (who: Who) => Promise<unknown>): Promise<Who[]> {
  const may: Who[] = [];
  for (const who of ALL) if (await allowed(act(who))) may.push(who);
  return may;
}

const asWho = (who: Who) => as(payload, actors[who]);

describe('stories and events', () => {
  const KINDS = [
    ['stories', sample.story, (id: string) => ({ communities: [id] })],
    ['events', sample.event, (id: string) => ({ community: id })],
  ] as const;

  describe.each(KINDS)('%s', (collection, make, of) => {
    it('published in 北浦社区: by the editors of all and the editor of 北浦社区', async () => {
      const may = await whoMay((who) => asWho(who).create(collection, make(of(beiPu.id))));
      expect(may).toEqual(['administrator', 'editor', 'communityEditor']);
    });

    it("an editor of 北浦社区 cannot publish another community's", async () => {
      const may = await whoMay((who) => asWho(who).create(collection, make(of(xueQiao.id))));
      expect(may).toEqual(['administrator', 'editor']);
    });

    it('a contributor writes drafts, and publishes nothing', async () => {
      const draft = make({ ...of(beiPu.id), _status: 'draft' });
      const may = await whoMay((who) =>
        asWho(who).create(
          collection,
          { ...draft, title: `稿${crypto.randomUUID()}` },
          { isDraft: true },
        ),
      );
      expect(may).toEqual(['administrator', 'editor', 'communityEditor', 'contributor']);
    });

    it("changed in another community: not by 北浦社区's editor, a contributor or the public", async () => {
      const doc = await root().create(collection, make(of(xueQiao.id)));
      const may = await whoMay((who) =>
        asWho(who).update(collection, doc.id, { summary: '改过了。' }),
      );
      expect(may).toEqual(['administrator', 'editor']);
    });

    it('moved into another community: not by the editor of 北浦社区', async () => {
      const doc = await root().create(collection, make(of(beiPu.id)));
      const move = asWho('communityEditor').update(collection, doc.id, of(xueQiao.id));
      expect(await allowed(move)).toBe(false);
    });

    it('an editor of 北浦社区 begins with a draft in their own community, and publishes it there', async () => {
      const mine = asWho('communityEditor');
      expect(await allowed(mine.create(collection, make()))).toBe(false);
      const draft = await mine.create(collection, { _status: 'draft' }, { isDraft: true });
      const fields = { ...make(), title: `新的${crypto.randomUUID()}` };
      expect(await allowed(mine.update(collection, draft.id, fields))).toBe(true);
    });

    it("a contributor cannot take down what is published, not even while an editor's draft lies on top", async () => {
      const mine = asWho('contributor');
      const draft = { ...make({ _status: 'draft' }), title: `我的稿${crypto.randomUUID()}` };
      const { id } = await mine.create(collection, draft, { isDraft: true });
      await root().update(collection, id, { _status: 'published' });
      await root().update(collection, id, { summary: '半句', _status: 'draft' }, { isDraft: true });
      expect(await allowed(mine.update(collection, id, { _status: 'draft' }))).toBe(false);
    });

    it('a contributor changes their own draft, but not once it is published, nor publishes it', async () => {
      const mine = asWho('contributor');
      const draft = { ...make({ _status: 'draft' }), title: `我的稿${crypto.randomUUID()}` };
      const doc = await mine.create(collection, draft, { isDraft: true });
      const change = { summary: '我改了。' };
      expect(await allowed(mine.update(collection, doc.id, change, { isDraft: true }))).toBe(true);
      expect(await allowed(mine.update(collection, doc.id, { _status: 'published' }))).toBe(false);
      await root().update(collection, doc.id, { _status: 'published' });
      expect(await allowed(mine.update(collection, doc.id, change))).toBe(false);
      expect(await allowed(mine.update(collection, doc.id, change, { isDraft: true }))).toBe(false);
    });

    it("a contributor cannot change somebody else's draft, nor say that somebody else wrote theirs", async () => {
      const theirs = await root().create(collection, make({ _status: 'draft' }), { isDraft: true });
      const mine = asWho('contributor');
      expect(await allowed(mine.update(collection, theirs.id, { summary: '改。' }))).toBe(false);
      const doc = await mine.create(
        collection,
        { ...make({ _status: 'draft' }), createdBy: actors.administrator?.id },
        { isDraft: true },
      );
      const stored = await payload.findByID({
        collection,
        id: doc.id,
        depth: 0,
        overrideAccess: true,
      });
      expect(stored.createdBy).toBe(actors.contributor?.id);
    });

    it('deleted: by the editors of all and the editor of its community', async () => {
      const may = await whoMay(async (who) => {
        const doc = await root().create(collection, make(of(beiPu.id)));
        return asWho(who).remove(collection, doc.id);
      });
      expect(may).toEqual(['administrator', 'editor', 'communityEditor']);
    });

    it('a draft is read by users, and not by the public', async () => {
      const doc = await root().create(collection, make({ _status: 'draft' }), { isDraft: true });
      const may = await whoMay((who) => asWho(who).read(collection, doc.id));
      expect(may).toEqual(['administrator', 'editor', 'communityEditor', 'contributor']);
    });

    it('what is published is read by everyone', async () => {
      const doc = await root().create(collection, make());
      expect(await whoMay((who) => asWho(who).read(collection, doc.id))).toEqual(ALL);
    });
  });
});

describe('what only the editors of all make', () => {
  const KINDS: [CollectionSlug, (data?: object) => object][] = [
    ['brands', sample.brand],
    ['communities', sample.community],
    ['venues', sample.venue],
  ];

  it.each(KINDS)('%s: created and deleted by administrators and editors', async (slug, make) => {
    expect(await whoMay((who) => asWho(who).create(slug, make()))).toEqual([
      'administrator',
      'editor',
    ]);
    const may = await whoMay(async (who) => {
      const doc = await root().create(slug, make());
      return asWho(who).remove(slug, doc.id);
    });
    expect(may).toEqual(['administrator', 'editor']);
  });

  it("a brand is also changed by its community's editor", async () => {
    const [own, other] = [
      await root().create('brands', sample.brand({ community: beiPu.id })),
      await root().create('brands', sample.brand({ community: xueQiao.id })),
    ];
    const change = (id: string) => (who: Who) => asWho(who).update('brands', id, { slogan: '新' });
    expect(await whoMay(change(own.id))).toEqual(['administrator', 'editor', 'communityEditor']);
    expect(await whoMay(change(other.id))).toEqual(['administrator', 'editor']);
  });

  it('the site itself is changed by administrators and editors', async () => {
    const data = { name: '鹿城', description: '门户。' };
    expect(await whoMay((who) => asWho(who).updateSite(data))).toEqual(['administrator', 'editor']);
  });
});

describe('pages', () => {
  it('are added by administrators and changed by editors', async () => {
    const page = { title: '关于', summary: '关于本站。', slug: 'about', _status: 'published' };
    for (const who of ['editor', 'communityEditor', 'contributor', 'visitor'] as const) {
      expect(await allowed(asWho(who).create('pages', page))).toBe(false);
    }
    const doc = await root().create('pages', page);
    const may = await whoMay((who) => asWho(who).update('pages', doc.id, { title: '关于本站' }));
    expect(may).toEqual(['administrator', 'editor']);
  });
});

describe('users', () => {
  it('are made and listed by administrators; everybody else sees themselves at most', async () => {
    const person = () => ({
      name: '某人',
      email: `${crypto.randomUUID()}@example.org`,
      password: crypto.randomUUID(),
      role: 'contributor',
    });
    expect(await whoMay((who) => asWho(who).create('users', person()))).toEqual(['administrator']);
    expect(await asWho('contributor').find('users')).toHaveLength(1);
    expect(await allowed(asWho('visitor').find('users'))).toBe(false);
  });

  it('cannot raise their own role', async () => {
    const id = actors.contributor?.id ?? '';
    await asWho('contributor').update('users', id, { name: '新名字', role: 'administrator' });
    const stored = await payload.findByID({ collection: 'users', id, overrideAccess: true });
    expect(stored).toMatchObject({ name: '新名字', role: 'contributor' });
  });
});

describe('the record of publications', () => {
  it('is read by users and written by nobody', async () => {
    const doc = { reason: '假的', state: 'live' };
    expect(await whoMay((who) => asWho(who).create('publications', doc))).toEqual([]);
    expect(await whoMay((who) => asWho(who).find('publications'))).toEqual(ALL.slice(0, 4));
  });
});
