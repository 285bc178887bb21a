import { type Event, KIND_SLUGS } from '#content/model/event.ts';
import { FACETS, type Facet, type Traits, traitOf } from '#site/calendar/choice.ts';

/** What an event can be chosen by. */
export function traitsOf(
  event: Pick<
    Event,
    'kind' | 'brand' | 'community' | 'venue' | 'place' | 'online' | 'isFree' | 'audiences'
  >,
): Traits {
  const { kind, brand, community, venue, place, online, isFree, audiences } = event;
  const values: Record<Facet, (string | undefined | false)[]> = {
    kind: [KIND_SLUGS[kind]],
    for: audiences,
    cost: [isFree && 'free'],
    mode: [(venue ?? place) && 'offline', online && 'online'],
    community: [community],
    brand: [brand],
    venue: [venue],
  };
  return FACETS.flatMap((facet) =>
    values[facet].flatMap((value) => (value ? [traitOf(facet, value)] : [])),
  );
}
