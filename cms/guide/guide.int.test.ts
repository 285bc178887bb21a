import { expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi } from '../testing/portal.ts';

const portal = await freshPortal();
const contributor = await apiAs(portal, 'contributor');
const visitor = publicApi(portal.config);

it('the pictures of the handbook are for users; a name that leads elsewhere finds nothing', async () => {
  expect((await visitor('guide/pictures/form.png')).status).toBe(401);
  for (const name of ['none.png', '..%2F..%2Fpackage.json', '%2e%2e%2fscale.md', '%00.png']) {
    const { status, text } = await contributor.ask(`guide/pictures/${name}`);
    expect([status, JSON.parse(text).errors[0].message], name).toEqual([404, '手册里没有这张图。']);
  }
});
