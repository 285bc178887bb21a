import { describe, expect, it } from 'vitest';
import { freshPortal, publicApi, sample } from './testing/portal.ts';

const { payload, config } = await freshPortal();
const api = publicApi(config);

const SECRET = '秘密的草稿';
const KINDS = [
  ['stories', sample.story, 'title'],
  ['events', sample.event, 'title'],
  ['brands', sample.brand, 'name'],
] as const;

describe.each(KINDS)('a draft among the %s', (collection, make, titleField) => {
  const create = (data: object, draft: boolean) =>
    payload.create({ collection, data: data as never, draft, overrideAccess: true });

  it('is in no anonymous reply', async () => {
    const draft = { ...make({ _status: 'draft' }), [titleField]: `${SECRET}一` };
    const { id } = await create(draft, true);
    for (const path of [
      `${collection}?limit=500`,
      `${collection}?limit=500&draft=true`,
      `${collection}/${id}`,
      `${collection}/${id}?draft=true`,
      `${collection}/count`,
      `${collection}?where[${titleField}][like]=秘密`,
    ]) {
      const reply = await api(encodeURI(path));
      expect(reply.status, path).toBe(path.includes(id) ? 404 : 200);
      expect(reply.text, path).not.toContain(SECRET);
      if (path.includes('like')) expect(JSON.parse(reply.text).totalDocs).toBe(0);
      if (path.endsWith('count')) expect(JSON.parse(reply.text).totalDocs).toBe(0);
    }
  });

  it('on top of what is published leaves the public with what is published', async () => {
    const { id } = await create({ ...make(), [titleField]: '公开的' }, false);
    const change = { [titleField]: `${SECRET}二`, _status: 'draft' } as object;
    await payload.update({ collection, id, data: change, draft: true, overrideAccess: true });
    for (const path of [`${collection}/${id}`, `${collection}?limit=500`]) {
      const reply = await api(path);
      expect(reply.text).toContain('公开的');
      expect(reply.text).not.toContain(SECRET);
    }
    for (const path of [`${collection}/${id}?draft=true`, `${collection}?limit=500&draft=true`]) {
      expect((await api(path)).text, path).not.toContain(SECRET);
    }
  });

  it('cannot be read through its versions', async () => {
    const reply = await api(`${collection}/versions?limit=500`);
    expect(reply.status).toBe(403);
    expect(reply.text).not.toContain(SECRET);
  });
});

describe('the doors of the API', () => {
  it('whoever comes first does not become the administrator', async () => {
    const body = JSON.stringify({
      name: '某人',
      email: 'a@example.org',
      password: 'abcdefgh12345678',
    });
    const headers = { 'Content-Type': 'application/json' };
    const reply = await api('users/first-register', { method: 'POST', body, headers });
    expect(reply.status).toBe(403);
    expect(reply.text).toContain('npm start');
  });

  it('nothing can be written without signing in', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify(sample.story());
    expect((await api('stories', { method: 'POST', body, headers })).status).toBe(403);
    expect((await api('globals/site', { method: 'POST', body: '{}', headers })).status).toBe(403);
  });

  it('the health of the database can be asked', async () => {
    expect(await api('health')).toEqual({ status: 200, text: '{"ok":true}' });
  });

  it('who entered a document is not told to the public', async () => {
    const { text } = await api('stories?limit=1');
    expect(JSON.parse(text).docs[0]).not.toHaveProperty('createdBy');
  });
});

describe('what an editor enters', () => {
  const refusal = async (data: object): Promise<string> => {
    const created = payload.create({
      collection: 'events',
      data: sample.event(data) as never,
      overrideAccess: true,
    });
    const error = await created.then(
      () => null,
      (reason: { data?: { errors: { message: string; path: string }[] } }) => reason,
    );
    return error?.data?.errors.map(({ path, message }) => `${path}: ${message}`).join('\n') ?? '';
  };
  it.each([
    ['no place at all', { place: '' }, /place: 请填写地点/],
    ['an address that is none', { online: 'javascript:alert(1)' }, /online: 请填写以 https/],
    ['a slug that is none', { slug: '缝补 嬢嬢' }, /slug: 网址只能用小写字母/],
  ])('%s is refused beside the field', async (_, data, expected) => {
    expect(await refusal(data)).toMatch(expected);
  });

  it('a title becomes an address in pinyin, and a second one of the same name gets a number', async () => {
    const create = () =>
      payload.create({
        collection: 'stories',
        data: sample.story({ title: '缝补嬢嬢的一天' }) as never,
        overrideAccess: true,
      });
    expect((await create()).slug).toBe('feng-bu-niang-niang-de-yi-tian');
    expect((await create()).slug).toBe('feng-bu-niang-niang-de-yi-tian-2');
  });

  it('an address follows the title until it is published, and leaves a trace when changed after', async () => {
    const options = { collection: 'stories', overrideAccess: true } as const;
    const data = sample.story({ title: '北浦', _status: 'draft' }) as never;
    const { id } = await payload.create({ ...options, data, draft: true });
    const typed = await payload.update({
      ...options,
      id,
      data: { title: '北浦的夜' },
      draft: true,
    });
    expect(typed.slug).toBe('bei-pu-de-ye');
    await payload.update({ ...options, id, data: { _status: 'published' } });
    const renamed = await payload.update({ ...options, id, data: { title: '北浦的早晨' } });
    expect(renamed.slug).toBe('bei-pu-de-ye');
    const moved = await payload.update({ ...options, id, data: { slug: 'bei-pu-zao-chen' } });
    expect(moved).toMatchObject({ slug: 'bei-pu-zao-chen', formerSlugs: ['bei-pu-de-ye'] });
  });
});
