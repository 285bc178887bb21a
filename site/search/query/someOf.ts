import type { Marks } from './marks.ts';

/** The pages that any of the lists has: first those that more of them have, then each list's best in turns. */
export function someOf(lists: readonly Marks[], ranked: (marks: Marks) => number[]): number[] {
  const orders = lists.map(ranked);
  const turns = new Map<number, { lists: number; turn: number }>();
  for (const order of orders) {
    order.forEach((page, turn) => {
      const known = turns.get(page);
      turns.set(page, {
        lists: (known?.lists ?? 0) + 1,
        turn: Math.min(turn, known?.turn ?? turn),
      });
    });
  }
  return [...turns]
    .sort(([, a], [, b]) => b.lists - a.lists || a.turn - b.turn)
    .map(([page]) => page);
}
