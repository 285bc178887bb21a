/** What a request got; status 0 is no answer. */
export interface Answer {
  status: number;
  text: string;
}

/** The answers to requests of one kind. */
export interface Answered {
  ms: number[];
  statuses: Map<number, number>;
  /** What was said with the first of each status that should not be: a 5xx, or 0. */
  failures: Map<number, string>;
}

/** Counts the answers of each kind, in the order in which the kinds were first asked. */
export class Answers {
  readonly kinds = new Map<string, Answered>();

  async count(kind: string, ask: () => Promise<Answer>): Promise<Answer> {
    const began = performance.now();
    const answer = await ask().catch((error) => ({ status: 0, text: reasonOf(error) }));
    const fresh: Answered = { ms: [], statuses: new Map(), failures: new Map() };
    const counted = this.kinds.get(kind) ?? fresh;
    this.kinds.set(kind, counted);
    counted.ms.push(performance.now() - began);
    counted.statuses.set(answer.status, (counted.statuses.get(answer.status) ?? 0) + 1);
    const isFailure = answer.status === 0 || answer.status >= 500;
    if (isFailure && !counted.failures.has(answer.status)) {
      counted.failures.set(answer.status, answer.text.slice(0, 300));
    }
    return answer;
  }

  /** How long all of them took, or those of some kinds. */
  msOf(...kinds: string[]): number[] {
    const chosen = kinds.length > 0 ? kinds : [...this.kinds.keys()];
    return chosen.flatMap((kind) => this.kinds.get(kind)?.ms ?? []);
  }
}

/** How many answers there were of each class: 2xx, 3xx, 4xx, 5xx, and none. */
export function classesOf({ statuses }: Answered): number[] {
  const inClass = (first: number) =>
    [...statuses]
      .filter(([status]) => Math.floor(status / 100) === first)
      .reduce((sum, [, times]) => sum + times, 0);
  return [2, 3, 4, 5, 0].map(inClass);
}

/** The figure that a share of all is not above. */
export function quantile(figures: number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? String(error.cause ?? error.message) : String(error);
