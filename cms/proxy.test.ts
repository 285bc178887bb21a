import { NextRequest } from 'next/server.js';
import { expect, it } from 'vitest';
import { proxy } from './proxy.ts';

const ENGLISH = 'en-US,en;q=0.9';

/** In what language the CMS is asked, when a browser in English asks for a path from a page. */
function languageOf(path: string, page?: string): string {
  const headers = { 'accept-language': ENGLISH, ...(page && { referer: page }) };
  const answer = proxy(new NextRequest(`http://cms.example.org${path}`, { headers }));
  return answer.headers.get('x-middleware-request-accept-language') ?? ENGLISH;
}

it.each([
  ['/admin', undefined, 'zh'],
  ['/admin/login', undefined, 'zh'],
  ['/api/users/login', 'http://cms.example.org/admin/login', 'zh'],
  ['/api/users/login', undefined, ENGLISH],
  ['/api/stories', 'http://elsewhere.example.org/', ENGLISH],
  ['/api/stories', 'no address', ENGLISH],
])('a browser in English that asks for %s from %s is answered in %s', (path, page, language) => {
  expect(languageOf(path, page)).toBe(language);
});
