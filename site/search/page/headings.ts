import type { MatchKind } from '#site/search/query/find.ts';
import { search as text } from '#site/words.ts';
import { periodText } from './period.ts';
import type { ShownGroup } from './results.ts';
import type { State } from './session.ts';

/** What is said over a group of results. */
export function headingOf(group: ShownGroup, typed: string, today: number): string {
  const { kind, meant, dated, pages } = group;
  if (kind !== 'dated') {
    return text.matchKinds[kind]({
      typed,
      meant: meant.map(text.quoted).join(''),
      count: pages.length,
    });
  }
  if (!dated) return '';
  const { name, words, count, answer, to } = dated;
  const days = periodText(dated, today);
  const when = days === name ? name : text.offer(name, days);
  return text.dated[answer]({
    when,
    words: words && text.quoted(words),
    count,
    isPast: to < today,
  });
}

/** The one group whose heading the status says: all that was found was found in one way. */
export function groupOfStatus(groups: readonly ShownGroup[]): ShownGroup | undefined {
  const [only, second] = groups;
  return only && !second && SAID_IN_STATUS.has(only.kind) ? only : undefined;
}

/** How many were found, or why there is nothing to see. */
export function statusText(state: State): string {
  if (state.kind !== 'found') return text[state.kind];
  const { groups, question, isDone } = state;
  const typed = question.typed.trim();
  let [found, close] = [0, 0];
  for (const { kind, pages, dated } of groups) {
    if (kind === 'exact' || dated?.answer === 'asked') found += pages.length;
    else close += pages.length;
  }
  if (found + close === 0) return isDone ? nothingText(typed) : text.busy;
  const ofStatus = groupOfStatus(groups);
  if (ofStatus) return text.sentence(headingOf(ofStatus, typed, question.today));
  if (found === 0) return text.foundClose(typed, close);
  return close === 0 ? text.found(found) : text.foundBesides(found, close);
}

/** Ways to match of which a number alone would say too little. */
const SAID_IN_STATUS: ReadonlySet<MatchKind> = new Set(['dated', 'sound']);

function nothingText(typed: string): string {
  const hasWords = /[\p{L}\p{N}]/u.test(typed);
  return typed && !hasWords ? text.noWords : text.none(typed);
}
