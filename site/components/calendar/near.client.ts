import { isAsking } from '#site/calendar/choice.ts';
import { isNear, isWithin, type Near, nearDays } from '#site/calendar/near.ts';
import { nowInShanghai } from '#site/calendar/now.ts';
import { dayParts, mondayFrom } from '#site/calendar/today.ts';
import { near as words } from '#site/words.ts';

// `?when=weekend`: of the page's dates those of the days that are asked for, by the reader's clock.
const calendar = document.querySelector<HTMLElement>('#calendar[data-from]');
const title = document.querySelector<HTMLElement>('[data-near-title]');
const MINUTE_MS = 60_000;
if (calendar) {
  const showNow = () => showAsked(calendar);
  showNow();
  // A choice of the filters replaces the days; Back may bring them again.
  window.addEventListener('popstate', showNow);
  document.addEventListener('address-changed', showNow);
  // A page that lies open goes on with the clock.
  window.addEventListener('pageshow', showNow);
  document.addEventListener('visibilitychange', showNow);
  setInterval(showNow, MINUTE_MS);
}

function showAsked(list: HTMLElement): void {
  const asked = new URLSearchParams(location.search).get('when');
  showAll(list);
  if (isNear(asked) && !isAsking(location.search)) show(list, asked);
}

function showAll(list: HTMLElement): void {
  delete document.documentElement.dataset.nearDays;
  for (const part of list.querySelectorAll('[data-elsewhere]')) {
    part.removeAttribute('data-elsewhere');
  }
  for (const link of document.querySelectorAll('[data-near]')) link.removeAttribute('aria-current');
  if (title) title.hidden = true;
}

function show(list: HTMLElement, near: Near): void {
  const today = nowInShanghai(new Date()).slice(0, 10);
  const days = nearDays(near, today);
  const { from = '', until = '' } = list.dataset;
  // Of days that are over nobody asks: on a Sunday the weekend is that day.
  if ((days.first < from && today < from) || days.last > until) {
    // The page does not have them all, being old or full: their week does.
    location.replace(`/calendar/week/${mondayFrom(days.first)}/${location.search}`);
    return;
  }
  document.documentElement.dataset.nearDays = near;
  for (const line of list.querySelectorAll<HTMLElement>('[data-last-day]')) {
    const { day = '', lastDay = day } = line.dataset;
    line.toggleAttribute('data-elsewhere', !isWithin({ day, lastDay }, days));
  }
  // A week names what lasts several days under each of them; the agenda once, under the first.
  const isWeek = list.querySelector('.month') !== null;
  for (const group of list.querySelectorAll<HTMLElement>('[data-day-group]')) {
    const day = group.id.slice('d-'.length);
    const isOutside = isWeek && !isWithin({ day, lastDay: day }, days);
    const isEmpty = !group.querySelector('[data-last-day]:not([data-elsewhere])');
    group.toggleAttribute('data-elsewhere', isOutside || isEmpty);
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-near]')) {
    if (link.dataset.near === near) link.setAttribute('aria-current', 'true');
  }
  if (!title) return;
  title.hidden = false;
  const isAny = list.querySelector('[data-last-day]:not([data-elsewhere]):not([hidden])') !== null;
  const text = title.querySelector('[data-near-text]');
  if (text) text.textContent = words.title(words.names[near], spanOf(days), isAny);
}

function spanOf({ first, last }: { first: string; last: string }): string {
  const [from, to] = [dayParts(first), dayParts(last)];
  if (first === last) return `${from.day} ${from.weekday}`;
  return words.span(from.day, from.month === to.month ? words.day(to.number) : to.day);
}
