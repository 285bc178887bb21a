import { describe, expect, it } from 'vitest';
import { event, exchangePortal, send, xlsx } from '../testing/exchange.ts';
import { freshPortal } from '../testing/portal.ts';

const portal = await freshPortal();
const { eventsNamed, editor, ownEditor, contributor, visitor } = await exchangePortal(portal);

describe('who may import', () => {
  it.each(['imports/check', 'imports'])('nobody who is not signed in: %s', async (path) => {
    expect((await send(visitor, path, await xlsx([event('某')]), { kind: 'events' })).status).toBe(
      401,
    );
    expect((await visitor('imports/template/events')).status).toBe(401);
  });

  it('a contributor saves drafts for their own communities', { tags: 'transactions' }, async () => {
    const file = await xlsx([event('供稿的活动')]);
    const refused = await send(contributor.ask, 'imports', file, { kind: 'events', publish: true });
    expect(refused.status).toBe(403);
    expect(refused.json.errors[0].message).toContain('供稿人只能存成草稿');
    const { status, json } = await send(contributor.ask, 'imports', file, { kind: 'events' });
    expect(status).toBe(201);
    expect(await eventsNamed('供稿的活动')).toMatchObject([
      { _status: 'draft', createdBy: contributor.user.id },
    ]);
    // Only they and editors see the import; and they take it back.
    expect((await contributor.ask(`imports/${json.id}`)).status).toBe(200);
    expect((await visitor(`imports/${json.id}`)).status).toBe(403);
    expect((await contributor.send('POST', `imports/${json.id}/take-back`, {})).status).toBe(200);
    expect(await eventsNamed('供稿的活动')).toEqual([]);
  });

  it('an editor of one community does not import for another, and the row is named', async () => {
    const file = await xlsx([event('自己的'), event('别人的', { 社区: '学桥街社区' })]);
    const { status, json } = await send(ownEditor.ask, 'imports', file, {
      kind: 'events',
      publish: true,
    });
    expect(status).toBe(400);
    expect(json.errors[0].message).toContain('第 3 行“社区”：请写您自己的社区');
    expect(await eventsNamed('自己的')).toEqual([]);
  });

  it('an editor of one community does not take back what an editor of all imported for another', {
    tags: 'transactions',
  }, async () => {
    const file = await xlsx([event('学桥的活动', { 社区: '学桥街社区' })]);
    const { json } = await send(editor.ask, 'imports', file, { kind: 'events', publish: true });
    const refused = await ownEditor.send('POST', `imports/${json.id}/take-back`, { force: true });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('“学桥的活动”您不能删除');
    expect(await eventsNamed('学桥的活动')).toHaveLength(1);
  });

  it('nobody writes the record of imports by hand', async () => {
    expect(
      (await editor.send('PATCH', `imports/${crypto.randomUUID()}`, { count: 9 })).status,
    ).toBe(403);
    expect((await editor.send('DELETE', `imports/${crypto.randomUUID()}`, {})).status).toBe(403);
    expect((await editor.send('POST', 'imports', { kind: 'events' })).status).toBe(400);
    expect((await editor.send('POST', `imports/${crypto.randomUUID()}/take-back`, {})).status).toBe(
      404,
    );
  });
});
