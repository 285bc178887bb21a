import { afterAll, expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '#cms/testing/portal.ts';
import { type FaultyLine, faultyLine } from './faultyLine.ts';

// A database that goes away and comes back: the line to the MongoDB server is cut.
const server = process.env.MONGODB_TEST_URI;
let line: FaultyLine | undefined;
if (server) {
  const uri = new URL(server);
  line = await faultyLine(Number(uri.port));
  uri.port = String(line.port);
  process.env.MONGODB_TEST_URI = uri.href;
}
afterAll(() => line?.stop());
const portal = await freshPortal();

it('saves are refused with a sentence while it is away, and taken when it is back', {
  tags: 'mongodb',
}, async () => {
  const editor = await apiAs(portal, 'editor');
  const { doc } = await editor.send('POST', 'stories', sample.story());
  const path = `stories/${doc.id}`;
  line?.cutAfter(0);
  const away = await editor.send('PATCH', path, { summary: '不在时写的。' });
  expect(away.status).toBe(503);
  expect(away.text).toContain('数据库这会儿连不上，没有存上。');
  expect((await publicApi(portal.config)('health')).status).toBe(503);
  line?.mend();
  await expect
    .poll(async () => (await editor.send('PATCH', path, { summary: '回来了。' })).status, {
      timeout: 30_000,
    })
    .toBe(200);
  expect((await publicApi(portal.config)('health')).status).toBe(200);
});
