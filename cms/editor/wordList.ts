import { styleOf } from './formats.ts';

/** A paragraph that Word or WPS shows as the item of a list. */
export interface WordListItem {
  /** From 1. */
  level: number;
  tag: 'ul' | 'ol';
  /** The number before it; 1 where it has none. */
  number: number;
}

const NUMBERED = /^[(（]?(\d{1,3}|[a-z]{1,4}|[一二三四五六七八九十]{1,3})[.．、)）]/i;

/** The bullet or number that begins a list paragraph without Word's own note of it. */
export const TYPED_MARKER = /^(?:[·•●○■◆▪Øü§o\uf000-\uf0ff]|[(（]?\d{1,3}[.．、)）])[\s\u00a0]+/u;

/** What list and level a paragraph is of; null when it is of none. */
export function wordListItem(paragraph: Element): WordListItem | null {
  if (!paragraph.matches('p, div')) return null;
  const list = styleOf(paragraph, 'mso-list');
  const level = /\blevel(\d)\b/.exec(list ?? '')?.[1];
  const isOfClass = /\bMsoListParagraph/.test(paragraph.className);
  const marker = wordMarker(paragraph);
  const typed = isOfClass ? TYPED_MARKER.exec(paragraph.textContent.trimStart())?.[0] : undefined;
  if (level === undefined && !marker && !typed) return null;
  if (level === undefined && !isOfClass) return null;
  const [, number] = NUMBERED.exec(marker || typed?.trim() || '') ?? [];
  return {
    level: Number(level ?? 1),
    tag: number === undefined ? 'ul' : 'ol',
    number: Number(number) || 1,
  };
}

/** The bullet or number that Word wrote before a paragraph; empty when there is none. */
export function wordMarker(paragraph: Element): string {
  const spans = [...paragraph.querySelectorAll('[style*="mso-list" i]')];
  const marker = spans.find((span) => styleOf(span, 'mso-list') === 'ignore');
  return marker?.textContent.replace(/[\s\u00a0]+/g, ' ').trim() ?? '';
}

/** Whether a marker is a number and not a bullet. */
export const isNumber = (marker: string): boolean => NUMBERED.test(marker);
