import type { Publication } from '../payload-types.ts';

type Recorded = Pick<Publication, 'id' | 'state' | 'finishedAt' | 'updatedAt'>;

/** How many publications have ended well and how many did not, since a moment: the records themselves are removed in time. */
export class Outcomes {
  readonly #since: number;
  #counted = new Set<string>();
  readonly #counts = { live: 0, failed: 0 };

  constructor(since: number) {
    this.#since = since;
  }

  get soFar(): { live: number; failed: number } {
    return { ...this.#counts };
  }

  /** Counts those of the records that are kept which it has not counted. */
  count(records: Recorded[]): void {
    for (const { id, state, finishedAt, updatedAt } of records) {
      if (state !== 'live' && state !== 'failed') continue;
      if (this.#counted.has(id) || Date.parse(finishedAt ?? updatedAt) < this.#since) continue;
      this.#counted.add(id);
      this.#counts[state] += 1;
    }
    const kept = new Set(records.map(({ id }) => id));
    this.#counted = new Set([...this.#counted].filter((id) => kept.has(id)));
  }
}
