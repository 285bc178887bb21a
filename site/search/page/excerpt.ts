import { type Token, tokensOf } from '#site/search/format/tokens.ts';
import type { Highlight } from '#site/search/query/highlight.ts';

/** A piece of an excerpt; `at` is where it begins. */
export interface ExcerptPart {
  at: number;
  text: string;
  isMatch: boolean;
}

/** How much of a text an excerpt shows. */
const LENGTH = 90;
const BEFORE = 20;
/** Where only the title answers, the first piece of this length says what the page is about. */
const TELLING = 12;
const ELLIPSIS = '…';

/** A span of a text, from its start up to its end. */
interface Span {
  start: number;
  end: number;
}

/** The piece of a page that holds most of the phrases, cut around the first, with them marked: plain text, never markup. */
export function excerptOf(pieces: readonly string[], highlight: Highlight): ExcerptPart[] {
  const telling = pieces.find(({ length }) => length >= TELLING) ?? pieces[0] ?? '';
  let best: { text: string; spans: Span[] } = { text: telling, spans: [] };
  for (const text of pieces) {
    const spans = spansOf(text, highlight);
    if (spans.length > best.spans.length) best = { text, spans };
  }
  return cut(best.text, best.spans);
}

/** A title with the phrases in it marked. */
export const markedTitle = (title: string, highlight: Highlight): ExcerptPart[] =>
  partsOf(title, spansOf(title, highlight), { start: 0, end: title.length });

/** The part of an address that brings a browser to the place: empty when nothing is marked. */
export function textFragment(parts: readonly ExcerptPart[]): string {
  const match = parts.find(({ isMatch }) => isMatch);
  if (!match) return '';
  return `#:~:text=${encodeURIComponent(match.text).replaceAll('-', '%2D')}`;
}

function spansOf(text: string, { phrases, fold }: Highlight): Span[] {
  const tokens = tokensOf(text, fold);
  const spans = phrases.flatMap((phrase) => spansOfPhrase(tokens, phrase));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

function spansOfPhrase(tokens: readonly Token[], phrase: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    if (!phrase.every((word, ahead) => tokens[at + ahead]?.word === word)) continue;
    const [first, last] = [tokens[at], tokens[at + phrase.length - 1]];
    if (first && last) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

function cut(text: string, spans: readonly Span[]): ExcerptPart[] {
  const start = Math.max(0, Math.min((spans[0]?.start ?? 0) - BEFORE, text.length - LENGTH));
  const end = Math.min(text.length, start + LENGTH);
  const parts = partsOf(text, spans, { start: whole(text, start), end: whole(text, end) });
  if (start > 0) parts.unshift({ at: -1, text: ELLIPSIS, isMatch: false });
  if (end < text.length) parts.push({ at: end, text: ELLIPSIS, isMatch: false });
  return parts;
}

/** Not in the middle of a character of two halves. */
const whole = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;

function partsOf(text: string, spans: readonly Span[], { start, end }: Span): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = start;
  const add = (to: number, isMatch: boolean) => {
    if (to > at) parts.push({ at, text: text.slice(at, to), isMatch });
    at = Math.max(at, to);
  };
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    add(Math.max(at, span.start), false);
    add(Math.min(end, span.end), true);
  }
  add(end, false);
  return parts;
}
