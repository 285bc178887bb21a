import type { z } from 'zod';
import { loadHolidays } from '#content/holidays/load.ts';
import { brandSchema } from '#content/model/brand.ts';
import { eventSchema } from '#content/model/event.ts';
import type { Redirect } from '#content/model/redirect.ts';
import { storySchema } from '#content/model/story.ts';
import { teamSchema } from '#content/model/team.ts';
import { toDay } from '#content/model/time/day.ts';
import { venueSchema } from '#content/model/venue.ts';
import type { Stored } from '#site/portal/content.ts';
import { type Portal, portalFrom } from '#site/portal/portal.ts';

interface Sample {
  today?: string;
  updatedAt?: string;
  events?: Partial<z.input<typeof eventSchema>>[];
  stories?: Partial<z.input<typeof storySchema>>[];
  brands?: Partial<z.input<typeof brandSchema>>[];
  venues?: Partial<z.input<typeof venueSchema>>[];
  teams?: Partial<z.input<typeof teamSchema>>[];
  redirects?: Redirect[];
}

/** A small portal for tests. Everything in it passes the model's own schemas; a test says what it is about. */
export function samplePortal({
  today = '2026-11-24',
  updatedAt = '2026-11-01T00:00:00.000Z',
  ...content
}: Sample): Portal {
  const stored =
    (kind: string) =>
    <T extends { slug: string }>(document: T, index: number): Stored<T> => ({
      ...document,
      id: `${kind}-${index}`,
      updatedAt,
      body: null,
    });
  const events = (content.events ?? []).map((event, index) =>
    eventSchema.parse({
      slug: `huo-dong-${index}`,
      title: '活动',
      kind: '文化活动',
      place: '桃源湖广场',
      summary: '一个活动。',
      schedule: { rules: [{ kind: 'once' }], from: '2026-12-04' },
      ...event,
    }),
  );
  const stories = (content.stories ?? []).map((story, index) =>
    storySchema.parse({
      slug: `gu-shi-${index}`,
      title: '故事',
      date: '2026-11-01',
      summary: '一个故事。',
      ...story,
    }),
  );
  const brands = (content.brands ?? []).map((brand, index) =>
    brandSchema.parse({ slug: `pin-pai-${index}`, name: '品牌', summary: '一个品牌。', ...brand }),
  );
  const venues = (content.venues ?? []).map((venue, index) =>
    venueSchema.parse({
      slug: `chang-suo-${index}`,
      name: '场所',
      level: '站',
      summary: '一个场所。',
      ...venue,
    }),
  );
  const teams = (content.teams ?? []).map((team, index) =>
    teamSchema.parse({
      slug: `dui-wu-${index}`,
      name: '队伍',
      kind: '志愿服务',
      summary: '一支队伍。',
      ...team,
    }),
  );
  return portalFrom(
    {
      site: { name: '鹿城', description: '门户', phones: [] },
      media: [],
      communities: [],
      pages: [],
      synonyms: [],
      redirects: (content.redirects ?? []).map((redirect, at) => ({
        id: `redirect-${at}`,
        ...redirect,
      })),
      brands: brands.map(stored('brand')),
      venues: venues.map(stored('venue')),
      teams: teams.map(stored('team')),
      events: events.map(stored('id')),
      stories: stories.map(stored('story')),
    },
    toDay(today),
    loadHolidays(),
  );
}
