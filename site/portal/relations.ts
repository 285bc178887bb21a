import type { Content } from './content.ts';

/**
 * Content whose relations lead to what is in it: needed when documents were held back, since one that is left out
 * may be referred to, and one that is kept as it was `before` may refer to what is gone. An event whose venue is
 * gone is still where it was, by the venue's name.
 */
export function withKnownRelations(content: Content, before: Content | null): Content {
  const brand = known(content.brands.map(slugOf));
  const community = known(content.communities.map(slugOf));
  const venue = known(content.venues.map(slugOf));
  const event = known(content.events.map(slugOf));
  const story = known(content.stories.map(slugOf));
  const picture = known(content.media.map(({ id }) => id));
  const nameOfVenue = (slug: string | undefined) =>
    before?.venues.find((candidate) => candidate.slug === slug)?.name;

  return {
    ...content,
    venues: content.venues.map((one) => ({ ...one, community: community.one(one.community) })),
    brands: content.brands.map((one) => ({
      ...one,
      community: community.one(one.community),
      cover: picture.one(one.cover),
    })),
    events: content.events.map((one) => ({
      ...one,
      brand: brand.one(one.brand),
      community: community.one(one.community),
      venue: venue.one(one.venue),
      place: one.place ?? (venue.one(one.venue) ? undefined : nameOfVenue(one.venue)),
      cover: picture.one(one.cover),
      outcome: one.outcome && {
        ...one.outcome,
        story: story.one(one.outcome.story),
        photos: picture.all(one.outcome.photos),
      },
    })),
    stories: content.stories.map((one) => ({
      ...one,
      brand: brand.one(one.brand),
      communities: community.all(one.communities),
      cover: picture.one(one.cover),
      gallery: picture.all(one.gallery),
      events: event.all(one.events),
    })),
  };
}

const slugOf = ({ slug }: { slug: string }): string => slug;

function known(keys: string[]) {
  const set = new Set(keys);
  return {
    one: (key: string | undefined) => (key !== undefined && set.has(key) ? key : undefined),
    all: (some: string[]) => some.filter((key) => set.has(key)),
  };
}
