const SHOWN = 3;

/** The names that look most like one that nobody has, the likest first; none that has nothing in common with it. */
export function nearest(wanted: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, likeness: likeness(wanted, name) }))
    .filter((one) => one.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, SHOWN)
    .map(({ name }) => name);
}

/** The share of the two names' characters that they have in common, more where one holds the other. */
function likeness(one: string, other: string): number {
  const common = [...new Set(one)].filter((character) => other.includes(character)).length;
  const all = new Set(one + other).size;
  return common / all + (one.includes(other) || other.includes(one) ? 1 : 0);
}
