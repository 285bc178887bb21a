import { AUDIENCES, EVENT_KINDS, KIND_SLUGS } from '#content/model/event.ts';
import { FACETS, type Facet, traitOf } from '#site/calendar/choice.ts';
import type { Portal } from '#site/portal/portal.ts';
import { facets as words } from '#site/words.ts';

/** One value that events can be chosen by; each has an agenda and feeds of its own. */
export interface Option {
  facet: Facet;
  value: string;
  name: string;
}

/** What there is to choose from, by facet: values that some event has, in the order of their lists. */
export const optionsOf = (portal: Portal): { facet: Facet; options: Option[] }[] =>
  portal.derived('options', () => computeOptions(portal));

function computeOptions(portal: Portal): { facet: Facet; options: Option[] }[] {
  const { communities, brands, venues } = portal;
  const used = new Set(portal.programmes.keys(''));
  const named = (items: readonly { slug: string; name: string }[]) =>
    items.map(({ slug, name }) => [slug, name] as const);
  const values: Record<Facet, (readonly [value: string, name: string])[]> = {
    kind: EVENT_KINDS.map((kind) => [KIND_SLUGS[kind], kind]),
    for: AUDIENCES.map((audience) => [audience, words.audiences[audience]]),
    cost: [['free', words.free]],
    mode: [
      ['offline', words.offline],
      ['online', words.online],
    ],
    community: named(communities),
    brand: named(brands),
    venue: named(venues),
  };
  return FACETS.map((facet) => ({
    facet,
    options: values[facet]
      .filter(([value]) => used.has(traitOf(facet, value)))
      .map(([value, name]) => ({ facet, value, name })),
  })).filter(({ options }) => options.length > 0);
}

/** Every option, as the parameters of its pages and feeds. */
export const optionParams = (portal: Portal) =>
  optionsOf(portal).flatMap(({ options }) => options.map(({ facet, value }) => ({ facet, value })));

/**
 * The option at an address.
 * @throws Error when there is none.
 */
export function optionAt(
  portal: Portal,
  { facet, value }: { facet: string; value: string },
): Option {
  const option = optionsOf(portal)
    .flatMap(({ options }) => options)
    .find((candidate) => candidate.facet === facet && candidate.value === value);
  if (!option) throw new Error(`There is nothing to choose at ${facet}/${value}.`);
  return option;
}

/** The trait of the events that are an option's. */
export const traitOfOption = ({ facet, value }: Option): string => traitOf(facet, value);
