import { expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { formerAddresses, movedTo } from './former.ts';

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
