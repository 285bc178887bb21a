import { brandSchema } from '#content/model/brand.ts';
import { communitySchema } from '#content/model/community.ts';
import { eventSchema } from '#content/model/event.ts';
import { storySchema } from '#content/model/story.ts';
import { teamSchema } from '#content/model/team.ts';
import { addDays, type Day } from '#content/model/time/day.ts';
import { venueSchema } from '#content/model/venue.ts';
import type { Stored } from '#site/portal/content.ts';
import { type Portal, portalFrom } from '#site/portal/portal.ts';

/**
 * A portal of examples, each page in a state that the opening content does not have: called off, full, over,
 * without a picture, with too long a title. Everything in it passes the model's own schemas.
 */
export function examplePortal({ site, media, today }: Portal): Portal {
  const pictures = [...media];
  const [cover, ...photos] = pictures.map(({ id }) => id);
  return portalFrom(
    {
      site,
      media: pictures,
      communities: [
        communitySchema.parse({
          slug: 'kong',
          name: '示例社区',
          summary: '还没有活动、品牌和故事的社区。',
          phone: '0878-0000000',
          hours: '周一至周五 上午9点到下午5点',
          address: '示例路1号',
          coordinates: '101.5400,25.0300',
          stepFree: '门口有坡道',
          toilets: '一楼，有扶手',
          parking: '门前路边',
        }),
      ].map(stored('community')),
      venues: [
        venueSchema.parse({
          slug: 'kong',
          name: '示例场所',
          level: '点',
          summary: '还没有活动的场所。',
          phone: '0878-0000000',
          address: '示例路2号',
          coordinates: '101.5480,25.0350',
        }),
        venueSchema.parse({
          slug: 'kong-2',
          name: '另一个示例场所',
          level: '广场',
          summary: '地图上的第二个地方。',
          coordinates: '101.5440,25.0390',
        }),
      ].map(stored('venue')),
      brands: exampleBrands().map(stored('brand')),
      events: exampleEvents(today, cover, photos.slice(0, 2)).map(stored('event')),
      stories: exampleStories(today, photos.slice(0, 3)).map(stored('story')),
      teams: [
        teamSchema.parse({
          slug: 'shi-li',
          name: '示例队伍',
          kind: '志愿服务',
          summary: '一支写全了的队伍。',
          venue: 'kong',
          meets: '每周三晚上7点半，在示例场所',
          howToJoin: '打电话报名。',
          contact: '示例社区',
          phone: '0878-0000000',
        }),
      ].map(stored('team')),
      pages: [],
      synonyms: [],
      redirects: [],
    },
    today,
    [],
  );
}

const stored =
  (kind: string) =>
  <T extends { slug: string }>(document: T): Stored<T> => ({
    ...document,
    id: `${kind}-${document.slug}`,
    updatedAt: '2026-01-01T00:00:00.000Z',
    body: null,
  });

const LONG_TITLE =
  '邻里守望一家亲暨迎新春左脚舞展演、义写春联、缝补便民、爱心义诊志愿服务集中行动（第二场）';

function exampleBrands() {
  const figure = (asOf: number, exactly: number) => ({
    label: '开展活动',
    exactly,
    unit: '场',
    asOf,
    source: '示例',
  });
  return [
    brandSchema.parse({ slug: 'kong', name: '示例品牌', summary: '刚刚成立，还没有活动和故事。' }),
    brandSchema.parse({
      slug: 'duo-nian',
      name: '有几年数字的示例品牌',
      slogan: '数字一年一年往下写',
      summary: '每年都有数字的品牌。',
      emblem: 'friday',
      figures: [figure(2023, 61), figure(2024, 80), figure(2025, 104)],
    }),
  ];
}

function exampleEvents(today: Day, cover: string | undefined, photos: string[]) {
  const event = (slug: string, title: string, more: object = {}, schedule: object = {}) =>
    eventSchema.parse({
      slug,
      title,
      kind: '文化活动',
      place: '桃源湖广场',
      summary: '这是一个示例，用来看页面在这种情形下的样子。',
      howToJoin: '到场即可。',
      contact: '所在社区居民委员会',
      isDemo: true,
      schedule: {
        rules: [{ kind: 'once' }],
        from: addDays(today, 3),
        start: '09:30',
        end: '11:30',
        ...schedule,
      },
      ...more,
    });
  const weekly = { rules: [{ kind: 'weekly', weekdays: [6] }], from: addDays(today, -60) };
  const next = (weekday: number) =>
    Array.from({ length: 7 }, (_, days) => addDays(today, days)).find(
      (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === weekday,
    ) ?? today;
  return [
    event('zhao-chang', '照常举行的活动', { cover }),
    event('qu-xiao', '取消了的活动', {
      cover,
      state: 'cancelled',
      notice: '因天气原因取消，改期另行通知。',
    }),
    event('yan-qi', '延期的活动', {
      state: 'postponed',
      notice: '场地检修，日期定下后在这里公布。',
    }),
    event('ming-e-man', '名额已满的活动', {
      isFree: true,
      audiences: ['elders', 'families'],
      state: 'full',
      capacity: 30,
      notice: '可以打电话排候补。',
    }),
    event(
      'gai-qi',
      '有一场改了期的活动',
      {},
      {
        ...weekly,
        moved: [{ day: next(6), to: addDays(next(6), 1), note: '场地另有安排。' }],
        cancelled: [{ day: addDays(next(6), 7), note: '志愿者外出培训，停一次。' }],
      },
    ),
    event(
      'guo-qu',
      '已经结束的活动',
      {
        cover,
        outcome: {
          attendance: 86,
          summary: '来的人比想的多，加了两排板凳。',
          photos,
          story: 'wu-tu',
        },
      },
      { from: addDays(today, -30) },
    ),
    event(
      'chang-biao-ti',
      LONG_TITLE.slice(0, 60),
      {
        online: 'https://example.org/live',
        place: '桃源湖广场东侧舞台（下雨改在综合文化站二楼多功能厅）',
      },
      { days: 3 },
    ),
  ];
}

function exampleStories(today: Day, photos: string[]) {
  const story = (slug: string, title: string, more: object = {}) =>
    storySchema.parse({
      slug,
      title,
      date: addDays(today, -1),
      summary: '这是一篇示例，用来看页面在这种情形下的样子。',
      isDemo: true,
      ...more,
    });
  return [
    story('wu-tu', '没有图片的故事'),
    story('chang-biao-ti', LONG_TITLE, { cover: photos[0], gallery: photos }),
  ];
}

/** The example pages: which view of which thing, by the address below /style/. */
export const examplePaths = (portal: Portal): { example: string }[] => {
  const { events, stories, brands, communities, venues, teams } = examplePortal(portal).content();
  const named = (kind: string, items: readonly { slug: string }[]) =>
    items.map(({ slug }) => ({ example: `${kind}-${slug}` }));
  return [
    ...named('event', events),
    ...named('story', stories),
    ...named('brand', brands),
    ...named('community', communities),
    ...named('venue', venues),
    ...named('team', teams),
    { example: 'month-kong' },
  ];
};
