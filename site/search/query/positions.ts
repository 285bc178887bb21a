/** Where words are: positions counted through all pages, sorted. */
export type Positions = Int32Array;

/** The positions where one list has a position and the other has one `distance` later. */
export function together(first: Positions, second: Positions, distance: number): Positions {
  const kept = new Int32Array(Math.min(first.length, second.length));
  let count = 0;
  for (let a = 0, b = 0; a < first.length && b < second.length; ) {
    const [wanted, found] = [(first[a] ?? 0) + distance, second[b] ?? 0];
    if (wanted === found) {
      kept[count] = wanted - distance;
      count += 1;
    }
    if (wanted <= found) a += 1;
    if (wanted >= found) b += 1;
  }
  return kept.slice(0, count);
}
