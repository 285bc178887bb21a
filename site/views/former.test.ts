import { expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { formerAddresses, formerParams, movedTo } from './former.ts';

it('an earlier address leads to where its document is now, unless another has taken it', () => {
  const portal = samplePortal({
    stories: [
      { slug: 'xin', formerSlugs: ['jiu', 'geng-jiu'] },
      { slug: 'er', formerSlugs: ['xin'] },
    ],
    events: [{ slug: 'wan-hui', formerSlugs: ['jiu'] }],
    teams: [{ slug: 'wu-dui', formerSlugs: ['jiu'] }],
  });
  expect(formerAddresses(portal)).toEqual([
    { former: '/events/jiu/', to: '/events/wan-hui/' },
    { former: '/stories/geng-jiu/', to: '/stories/xin/' },
    { former: '/stories/jiu/', to: '/stories/xin/' },
    { former: '/teams/jiu/', to: '/teams/wu-dui/' },
  ]);
  expect(movedTo(portal, 'stories/jiu')).toBe('/stories/xin/');
  expect(() => movedTo(portal, 'stories/xin')).toThrow('Nothing has ever been at /stories/xin/.');
});

it('a redirect leads on where there is no page, document or file of the site', () => {
  const portal = samplePortal({
    stories: [{ slug: 'you', formerSlugs: ['cong-qian'] }],
    redirects: [
      { from: '/art/1.html', to: '/stories/you/' },
      { from: '/art/', to: 'https://www.example.org/' },
      { from: '/art/index.html', to: '/events/' },
      { from: '/index.php?id=1', to: '/events/' },
      { from: '/index.php/news/', to: '/events/' },
      { from: '/index.php', to: '/' },
      { from: '/stories/you/', to: '/events/' },
      { from: '/stories/You/index.html', to: '/events/' },
      { from: '/stories/cong-qian/', to: '/events/' },
      { from: '/calendar/', to: '/events/' },
      { from: '/新闻/一.html', to: '/stories/' },
    ],
  });
  expect(formerAddresses(portal)).toEqual([
    { former: '/art/', to: 'https://www.example.org/' },
    { former: '/art/1.html', to: '/stories/you/' },
    { former: '/art/index.html', to: '/events/' },
    { former: '/index.php', to: '/' },
    { former: '/index.php/news/', to: '/events/' },
    { former: '/index.php?id=1', to: '/events/' },
    { former: '/stories/cong-qian/', to: '/stories/you/' },
    { former: '/新闻/一.html', to: '/stories/' },
  ]);
  // A query names no file, and what is a file is no folder.
  expect(formerParams(portal).map(({ former }) => former)).toEqual([
    'art',
    'art/1.html',
    'index.php',
    'stories/cong-qian',
    '新闻/一.html',
  ]);
  expect(movedTo(portal, 'art/1.html')).toBe('/stories/you/');
});
