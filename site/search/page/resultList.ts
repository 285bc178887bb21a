import type { PageText } from '#site/search/format/texts.ts';
import { pageTypes, search as text } from '#site/words.ts';
import { element } from './elements.ts';
import { type ExcerptPart, excerptOf, markedTitle, textFragment } from './excerpt.ts';
import { groupOfStatus, headingOf } from './headings.ts';
import { PAGE_SIZE, type Question, type ShownGroup } from './results.ts';
import { dayOf, type When, whenIn, whenOf } from './when.ts';

/** What was found: a section for each way in which pages match, under a heading where there are several. */
export function resultSections(groups: readonly ShownGroup[], question: Question): HTMLElement[] {
  const ofStatus = groupOfStatus(groups);
  return groups.map((group) => {
    const heading = headingOf(group, question.typed.trim(), question.today);
    const isPlain = group === ofStatus || (group.kind === 'exact' && group === groups[0]);
    const { kind, pages, results } = group;
    const left = pages.length - results.length;
    return element(
      'section',
      { 'aria-label': heading || text.title, 'data-kind': kind },
      !isPlain && element('h2', { class: 'search-how' }, heading),
      element(
        'ol',
        { class: 'search-results', role: 'list' },
        ...results.map((page, at) =>
          result(page, { group, question, number: pages[at], isUnderHeading: !isPlain }),
        ),
      ),
      left > 0 &&
        element(
          'button',
          { type: 'button', class: 'search-more', 'data-more': kind },
          text.more(Math.min(PAGE_SIZE, left)),
        ),
    );
  });
}

interface Setting {
  group: ShownGroup;
  question: Question;
  number: number | undefined;
  isUnderHeading: boolean;
}

function result(page: PageText, { group, question, number, isUnderHeading }: Setting): HTMLElement {
  const { highlight, dated } = group;
  const { url, title, type, pieces, dates = [] } = page;
  const excerpt = excerptOf(pieces, highlight);
  const asked = number === undefined ? undefined : dated?.dates.get(number);
  const whens = asked
    ? whenIn(asked, question.now, dated?.answer === 'later')
    : whenOf(dates, question.now);
  const isEvent = type === 'event';
  const state = isEvent && whens[0]?.state;
  return element(
    'li',
    {},
    element(
      isUnderHeading ? 'h3' : 'h2',
      { class: 'search-title' },
      element(
        'a',
        { href: url + textFragment(excerpt) },
        element(
          'span',
          {},
          state && element('strong', { class: 'state' }, text.states[state]),
          ...marked(markedTitle(title, highlight)),
        ),
      ),
    ),
    element(
      'p',
      { class: 'meta' },
      element('span', {}, pageTypes[type]),
      ...(isEvent
        ? whens.map(whenLine)
        : dates.length > 0
          ? [element('span', {}, dayOf(dates, question.now))]
          : []),
    ),
    element('p', {}, ...marked(excerpt)),
  );
}

/** The state of the first date stands before the title. */
const whenLine = ({ state, text: when }: When, at: number): HTMLElement =>
  element(
    'span',
    { class: 'search-when' },
    state && at > 0 && element('strong', { class: 'state' }, text.states[state]),
    when,
  );

const marked = (parts: readonly ExcerptPart[]): (Node | string)[] =>
  parts.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
