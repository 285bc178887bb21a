import type { Day, Month } from '#content/model/time/day.ts';

export type FeedFormat = 'ics' | 'atom' | 'json';

/** What events are chosen by, in an address. */
interface Address {
  facet: string;
  value: string;
}

/** The addresses of the site, each ending in a slash. */
export const paths = {
  home: '/',
  events: '/events/',
  event: (slug: string) => `/events/${slug}/`,
  calendar: '/calendar/',
  /** The days that a name means to whoever opens it: `weekend`. */
  near: (name: string) => `/calendar/?when=${name}`,
  month: (month: Month) => `/calendar/${month.replace('-', '/')}/`,
  monthList: (month: Month) => `/calendar/${month.replace('-', '/')}/list/`,
  /** A week, by its Monday. */
  week: (monday: Day) => `/calendar/week/${monday}/`,
  option: ({ facet, value }: Address) => `/calendar/by/${facet}/${value}/`,
  calendarData: '/calendar/dates.json',
  subscribe: '/subscribe/',
  embed: (of?: Address) => (of ? `/embed/${of.facet}/${of.value}/` : '/embed/'),
  archive: '/archive/',
  year: (year: number) => `/archive/${year}/`,
  archiveMonth: (month: Month) => `/archive/${month.replace('-', '/')}/`,
  /** What was done by a brand, in a community, at a venue, for a festival. */
  archiveOf: (by: string, slug: string) => `/archive/${by}/${slug}/`,
  archiveYearOf: (by: string, slug: string, year: number) => `/archive/${by}/${slug}/${year}/`,
  stories: '/stories/',
  story: (slug: string) => `/stories/${slug}/`,
  storyMonth: (month: Month) => `/stories/${month.replace('-', '/')}/`,
  brands: '/brands/',
  brand: (slug: string) => `/brands/${slug}/`,
  communities: '/communities/',
  community: (slug: string) => `/communities/${slug}/`,
  teams: '/teams/',
  team: (slug: string) => `/teams/${slug}/`,
  venues: '/venues/',
  venue: (slug: string) => `/venues/${slug}/`,
  help: '/help/',
  search: '/search/',
  sitemap: '/sitemap/',
  page: (slug: string) => `/${slug}/`,
  sitemapFile: (file: string) => `/sitemaps/${file}.xml`,
  figures: '/figures/',
  figuresCsv: '/figures.csv',
  storiesFeed: '/feeds/stories.atom',
  /** What is on, or what of it is of one kind, brand, community, venue …, to subscribe to. */
  feed: (format: FeedFormat, of?: Address) =>
    of ? `/feeds/${of.facet}/${of.value}.${format}` : `/feeds/events.${format}`,
  /** An event to carry away, with all its dates or with one. */
  eventFile: (slug: string) => `/feeds/event/${slug}.ics`,
  dateFile: (slug: string, key: string) => `/feeds/date/${slug}-${key}.ics`,
  card: (eventSlug: string) => `/cards/${eventSlug}.png`,
  monthPicture: (month: Month) => `/cards/month/${month}.png`,
  qr: (eventSlug: string) => `/qr/${eventSlug}.png`,
  media: (filename: string) => `/media/${filename}`,
} as const;
