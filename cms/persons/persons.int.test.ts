import { createLocalReq } from 'payload';
import { describe, expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';
import { aboutPerson } from './about.ts';

const portal = await freshPortal();
const { payload, config } = portal;
const administrator = await apiAs(portal, 'administrator');
const editor = await apiAs(portal, 'editor');

const paragraph = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text, format: 0 }] },
    ],
  },
});

async function secondFactorOf(id: string): Promise<void> {
  const data = { id, secret: 'sealed', isOn: true, step: 0, recovery: [], beat: 0 };
  await payload.db.create({ collection: 'second-factors', data });
}

async function secondFactorsOf(id: string): Promise<number> {
  const where = { id: { equals: id } };
  return (await payload.db.count({ collection: 'second-factors', where })).totalDocs;
}

describe('an account', () => {
  it('is exported whole, without its password, and that is recorded', async () => {
    const made = await editor.send('POST', 'stories', sample.story({ title: '编辑写的' }));
    const reply = await administrator.ask(`persons/${editor.user.id}/export`);
    expect(reply.status).toBe(200);
    const person = JSON.parse(reply.text);
    expect(person.profile).toMatchObject({ email: editor.user.email, role: 'editor' });
    expect(person.documents.stories).toMatchObject([{ id: made.doc.id, title: '编辑写的' }]);
    expect(person.sessions).toMatchObject([{ address: 'here' }]);
    expect(person.activities).toMatchObject([{ action: 'published', title: '编辑写的' }]);
    expect(person.audits.length).toBeGreaterThan(0);
    expect(reply.text).not.toMatch(/"hash"|"salt"|"mac"/);
    const { docs } = await payload.find({
      collection: 'audits',
      where: { action: { equals: 'exportedPerson' } },
      overrideAccess: true,
    });
    expect(docs).toMatchObject([
      { document: `users/${editor.user.id}`, by: administrator.user.id },
    ]);
  });

  it('is counted without being exported: what there is of it, and where', async () => {
    const writer = await apiAs(portal, 'editor');
    await writer.send('POST', 'stories', sample.story());
    await writer.send('POST', 'events', sample.event());
    const req = await createLocalReq({}, payload);
    expect(await aboutPerson(req, writer.user.id)).toEqual({
      ...{ id: writer.user.id, name: 'editor', email: writer.user.email, role: 'editor' },
      ...{ isInTrash: false, isErased: false, sessions: 1, hasSecondFactor: false, preferences: 0 },
      records: 2,
      documents: expect.arrayContaining([
        { collection: 'stories', count: 1 },
        { collection: 'events', count: 1 },
      ]),
      audits: expect.any(Number),
    });
    expect(await aboutPerson(req, crypto.randomUUID())).toBeNull();
  });

  it('is erased on request: its name and address are gone, its work stays, the audit log too', async () => {
    const leaving = await apiAs(portal, 'editor');
    await payload.update({
      collection: 'users',
      id: leaving.user.id,
      data: { name: '张离职' },
      overrideAccess: true,
    });
    const story = await leaving.send('POST', 'stories', sample.story({ title: '留下的故事' }));
    const path = `persons/${leaving.user.id}/erase`;
    for (const wrong of [
      {},
      { name: '张离' },
      { name: ['张离职'] },
      { email: leaving.user.email },
    ]) {
      const refused = await administrator.send('POST', path, wrong);
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('再写一遍')]);
    }
    await secondFactorOf(leaving.user.id);
    const erased = await administrator.send('POST', path, { name: ' 张离职 ' });
    expect(erased.status, erased.text).toBe(200);
    expect((await leaving.ask('publications/state')).status).toBe(401);
    expect((await publicApi(config)(`stories/${story.doc.id}`)).status).toBe(200);
    const user = await payload.findByID({
      collection: 'users',
      id: leaving.user.id,
      trash: true,
      overrideAccess: true,
    });
    expect(user).toMatchObject({
      name: '已注销',
      email: expect.stringContaining('@erased.invalid'),
    });
    expect(await secondFactorsOf(leaving.user.id)).toBe(0);
    expect(await aboutPerson(await createLocalReq({}, payload), leaving.user.id)).toMatchObject({
      ...{ isErased: true, isInTrash: true, sessions: 0, preferences: 0 },
      documents: [{ collection: 'stories', count: 1 }],
    });
    const { docs } = await payload.find({
      collection: 'activities',
      where: { by: { equals: leaving.user.id } },
      overrideAccess: true,
    });
    expect(docs).toMatchObject([{ name: '已注销', title: '留下的故事' }]);
    const kept = await payload.find({
      collection: 'audits',
      where: { by: { equals: leaving.user.id }, action: { equals: 'published' } },
      overrideAccess: true,
    });
    expect(kept.docs).toMatchObject([{ name: '张离职' }]);
  });

  it('of the last administrator is not erased', async () => {
    const path = `persons/${administrator.user.id}/erase`;
    const { status, text } = await administrator.send('POST', path, {
      name: administrator.user.name,
    });
    expect([status, text]).toEqual([409, expect.stringContaining('最后一个管理员')]);
    expect((await administrator.ask('audits')).status).toBe(200);
  });

  it('is neither exported nor erased by others', async () => {
    for (const ask of [editor.ask, publicApi(config)]) {
      const id = editor.user.id;
      expect([401, 403]).toContain((await ask(`persons/${id}/export`)).status);
      expect([401, 403]).toContain((await ask(`persons/${id}/erase`, { method: 'POST' })).status);
    }
  });
});

describe('somebody who is named in what people write', () => {
  it('is found in a field, in a text, in a draft, in a version and in the trash', async () => {
    const phone = '13800001234';
    const inField = await editor.send('POST', 'teams', sample.team({ contact: `王大爷 ${phone}` }));
    const inText = await editor.send('POST', 'stories', sample.story({ body: paragraph(phone) }));
    const gone = await editor.send('POST', 'stories', sample.story({ summary: `找 ${phone}。` }));
    await editor.send('PATCH', `stories/${gone.doc.id}`, { summary: '不写电话了。' });
    const trashed = await editor.send('POST', 'venues', sample.venue({ summary: phone }));
    await editor.send('PATCH', `venues/${trashed.doc.id}`, { deletedAt: new Date().toISOString() });
    await payload.updateGlobal({
      slug: 'site',
      data: { name: '鹿城街道', description: '一个街道。', contact: `找张三 ${phone}` } as never, // checked by the global
      overrideAccess: true,
    });
    const { status, text } = await editor.ask(`persons/named?q=${phone}`);
    expect(status, text).toBe(200);
    const { docs } = JSON.parse(text);
    expect(docs).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: inField.doc.id, isInDocument: true }),
        expect.objectContaining({ id: inText.doc.id, isInDocument: true }),
        expect.objectContaining({ id: gone.doc.id, isInDocument: false, versions: 1 }),
        expect.objectContaining({ id: trashed.doc.id, isInDocument: true, isInTrash: true }),
        expect.objectContaining({ collection: 'site', id: 'site', isInDocument: true }),
      ]),
    );
  });

  it.each(['', 'q=1', `q=${'x'.repeat(61)}`, 'q[]=x&q[]=y'])(
    'is not looked for by %j',
    async (query) => {
      expect((await editor.ask(`persons/named?${query}`)).status).toBe(400);
    },
  );

  it('is not looked for by contributors and the public', async () => {
    const contributor = await apiAs(portal, 'contributor');
    for (const ask of [contributor.ask, publicApi(config)]) {
      expect([401, 403]).toContain((await ask('persons/named?q=13800001234')).status);
    }
  });
});
