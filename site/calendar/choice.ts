/** What events can be chosen by, in the order in which it is offered. The names stand in addresses. */
export const FACETS = ['kind', 'for', 'cost', 'mode', 'community', 'brand', 'venue'] as const;

export type Facet = (typeof FACETS)[number];

/** What a reader asks for: at most one value of each facet, and all of them together. */
export type Choice = Partial<Record<Facet, string>>;

/** What an event is, as `facet:value` pairs: `kind:yue-du-huo-dong`, `for:children`. Some facets have several values. */
export type Traits = readonly string[];

export const traitOf = (facet: Facet, value: string): string => `${facet}:${value}`;

/** Whether what has these traits is what is asked for. */
export const fits = (traits: Traits, choice: Choice): boolean =>
  FACETS.every((facet) => {
    const value = choice[facet];
    return value === undefined || traits.includes(traitOf(facet, value));
  });

/**
 * How many would be left after choosing each value, the other facets staying as they are: by trait. A thing may
 * count for several, as an event with all its dates.
 */
export function countsOf(
  things: { traits: Traits; count: number }[],
  choice: Choice,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const facet of FACETS) {
    const others = { ...choice, [facet]: undefined };
    const prefix = traitOf(facet, '');
    for (const { traits, count } of things) {
      const own = traits.filter((trait) => trait.startsWith(prefix));
      if (count === 0 || own.length === 0 || !fits(traits, others)) continue;
      for (const trait of own) counts.set(trait, (counts.get(trait) ?? 0) + count);
    }
  }
  return counts;
}

/** The choice that an address keeps; what it does not know is left alone. */
export function choiceFrom(query: string): Choice {
  const asked = new URLSearchParams(query);
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const value = asked.get(facet);
      return value ? [[facet, value]] : [];
    }),
  );
}

/** Whether an address asks for some of the dates, by a choice or by words. */
export const isAsking = (query: string): boolean =>
  queryOf(choiceFrom(query)) !== '' || Boolean(new URLSearchParams(query).get('q'));

/** A choice as the end of an address: `?kind=…&for=…`, or nothing. */
export function queryOf(choice: Choice): string {
  const given = FACETS.flatMap((facet) => {
    const value = choice[facet];
    return value ? [[facet, value]] : [];
  });
  return given.length ? `?${new URLSearchParams(given)}` : '';
}
