import type { Month } from '#content/model/day.ts';

/** The addresses of the site, each ending in a slash. */
export const paths = {
  home: '/',
  events: '/events/',
  event: (slug: string) => `/events/${slug}/`,
  calendar: '/calendar/',
  month: (month: Month) => `/calendar/${month.replace('-', '/')}/`,
  archive: '/archive/',
  year: (year: number) => `/archive/${year}/`,
  stories: '/stories/',
  story: (slug: string) => `/stories/${slug}/`,
  brands: '/brands/',
  brand: (slug: string) => `/brands/${slug}/`,
  communities: '/communities/',
  community: (slug: string) => `/communities/${slug}/`,
  venues: '/venues/',
  venue: (slug: string) => `/venues/${slug}/`,
  search: '/search/',
  sitemap: '/sitemap/',
  page: (slug: string) => `/${slug}/`,
  storiesFeed: '/feeds/stories.atom',
  qr: (eventSlug: string) => `/qr/${eventSlug}.png`,
  media: (filename: string) => `/media/${filename}`,
} as const;
