import { describe, expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { coming } from '#site/views/parts/dates.ts';
import { eventsFeed } from './eventsFeed.ts';

const portal = samplePortal({
  events: [
    {
      slug: 'du-shu',
      title: '读书会',
      summary: '3岁<5岁 & <img src=x onerror=alert(1)>',
      schedule: {
        rules: [{ kind: 'weekly', weekdays: [7] }],
        from: '2026-11-01',
        start: '14:30',
        end: '16:30',
        moved: [{ day: '2026-11-29', to: '2026-11-30', start: '09:00', end: '11:00' }],
      },
    },
    {
      slug: 'zhan-lan',
      title: '书画展',
      state: 'cancelled',
      schedule: { rules: [{ kind: 'once' }], from: '2026-12-01' },
    },
  ],
});
const feeds = { atom: '/feeds/events.atom', json: '/feeds/events.json' };
const { atom, json } = eventsFeed(portal, {
  name: '鹿城',
  base: new URL('https://lucheng.example/'),
  page: '/calendar/',
  feeds,
  dates: coming(portal),
});
const items: { id: string; title: string; content_html: string }[] = JSON.parse(json).items;

describe('the feeds of the coming dates', () => {
  it('begin with the next date, a moved one on its new day under its old name', () => {
    expect(items.slice(0, 3).map(({ id, title }) => [id, title])).toEqual([
      ['https://lucheng.example/events/du-shu/#20261129', '读书会'],
      ['https://lucheng.example/events/zhan-lan/#20261201', '【取消】书画展'],
      ['https://lucheng.example/events/du-shu/#20261206', '读书会'],
    ]);
    expect(items[0]?.content_html).toContain('2026年11月30日 周一 上午9点到11点');
    expect(items).toHaveLength(50);
  });

  it('carry what an editor wrote as words, never as markup', () => {
    expect(items[0]?.content_html).toContain('&#60;img src=x onerror=alert(1)&#62;');
    expect(atom).not.toContain('<img');
  });

  it('have what RFC 4287 asks of an entry: author, id, title, updated, and a term for each category', () => {
    const entries = atom.split('<entry>').slice(1);
    expect(entries).toHaveLength(50);
    for (const entry of entries) {
      for (const part of [
        /<author>\s*<name>鹿城<\/name>/,
        /<id>/,
        /<title/,
        /<updated>2026-11-01T00:00:00/,
        /<category [^>]*term="文化活动"/,
      ]) {
        expect(entry).toMatch(part);
      }
    }
  });
});
