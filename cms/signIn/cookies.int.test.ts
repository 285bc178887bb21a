import { expect, it } from 'vitest';

// Set before the portal reads its settings.
process.env.ADMIN_URL = 'https://cms.example.org';
const { Browser } = await import('../testing/browser.ts');
const { freshPortal, sample, signedUp } = await import('../testing/portal.ts');
const { payload, config } = await freshPortal();

it('under TLS each cookie is Secure, and the admin’s own address counts behind a proxy', async () => {
  const editor = await signedUp(payload, 'editor');
  const browser = new Browser(config);
  const { headers } = await browser.signIn(editor.email, editor.password);
  expect(headers.getSetCookie()).toHaveLength(2);
  for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/; ?Secure/);
  const write = (origin: string) =>
    browser.ask('POST', 'stories', sample.story(), { host: '127.0.0.1:3000', origin });
  expect((await write('https://cms.example.org')).status).toBe(201);
  expect((await write('http://cms.example.org')).status).toBe(403);
});
