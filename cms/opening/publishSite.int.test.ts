import { expect, test } from 'vitest';
import { freshPortal, publicApi } from '../testing/portal.ts';
import { publishSite } from './publishSite.ts';

test('what was public before there were drafts stays public', async () => {
  const { payload, config } = await freshPortal();
  const data = { name: '鹿城', description: '门户。' };
  await payload.updateGlobal({ slug: 'site', data, overrideAccess: true });
  await payload.db.updateGlobal({ slug: 'site', data: { ...data, _status: null } });
  const anonymously = publicApi(config);
  expect((await anonymously('globals/site')).text).toBe('{}');
  await publishSite(payload);
  expect(JSON.parse((await anonymously('globals/site')).text)).toMatchObject(data);
});
