import type { Media } from '#content/model/media.ts';

type Layout =
  /** Each has a picture of its own, above its words. */
  | 'pictured'
  /** Some have one, beside their words. */
  | 'lines'
  /** Words alone. */
  | 'text';

/** How wide a picture is shown. */
export const SIZES: Record<Layout, string> = {
  pictured: '(min-width: 60rem) 20rem, (min-width: 40rem) 45vw, 7rem',
  lines: '7rem',
  text: '7rem',
};

/**
 * Which pictures a list shows: each once, where it first appears. If that leaves fewer than half of them with one, none
 * is shown.
 */
export function coversOf<T extends { cover?: Media | undefined }>(
  cards: readonly T[],
): { layout: Layout; cards: T[] } {
  const shown = new Set<string>();
  const distinct = cards.map((card) => {
    if (!card.cover || shown.has(card.cover.id)) return { ...card, cover: undefined };
    shown.add(card.cover.id);
    return card;
  });
  if (shown.size === cards.length) return { layout: 'pictured', cards: distinct };
  if (shown.size * 2 >= cards.length) return { layout: 'lines', cards: distinct };
  return { layout: 'text', cards: cards.map((card) => ({ ...card, cover: undefined })) };
}
