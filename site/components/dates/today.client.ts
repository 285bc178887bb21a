import { isStanding } from '#site/calendar/agenda.ts';
import { nowInShanghai } from '#site/calendar/now.ts';
import { dayParts, daysFrom, relativeText } from '#site/calendar/today.ts';
import { dates, relative } from '#site/words.ts';

// The page may be days old, or have lain open over night: what is called today, tomorrow and over goes by the reader's
// clock. What is to be seen at all is decided before, by shownFirst.js.
const MINUTE_MS = 60_000;

let shown = '';
showNow();
setInterval(showNow, MINUTE_MS);
window.addEventListener('pageshow', showNow);
document.addEventListener('visibilitychange', showNow);
// The filters have put other dates on the page.
document.addEventListener('dates-shown', () => {
  shown = '';
  showNow();
});

function showNow(): void {
  const now = nowInShanghai(new Date());
  if (now === shown) return;
  const today = now.slice(0, 10);
  const isNewDay = today !== shown.slice(0, 10);
  shown = now;

  for (const item of all('[data-ends]')) {
    const { day = '', lastDay = day, starts = '', ends = '', status } = item.dataset;
    const text = relativeText(now, { day, lastDay, starts, ends });
    // What is off is neither on nor over, but today or tomorrow.
    setText(item, '[data-relative]', isStanding(status) || isNear(text) ? text : '');
    item.toggleAttribute('data-over', ends <= now);
    item.toggleAttribute('data-now', text === relative.now);
  }
  if (isNewDay) showDay(today);
}

// WeChat's own browser lets nothing be downloaded: how to get out of it is told there at once.
if (navigator.userAgent.includes('MicroMessenger')) {
  for (const help of all('[data-wechat]')) help.setAttribute('open', '');
}

function showDay(today: string): void {
  for (const ring of all('[data-day-ring]')) {
    const { number, day, weekday } = dayParts(today);
    const { lunar: names = '', dayRing = '' } = ring.dataset;
    const lunar = names.split(' ')[daysFrom(dayRing, today)];
    setText(ring, '[data-ring-number]', number);
    setText(ring, '[data-ring-day]', day);
    setText(ring, '[data-ring-weekday]', weekday);
    setText(ring, '[data-ring-lunar]', lunar ? dates.lunar(lunar) : '');
    ring.dataset.shownDay = today;
    delete ring.dataset.stale;
  }
  for (const cell of all('td[data-day]')) {
    const { day = '' } = cell.dataset;
    if (day === today) cell.setAttribute('aria-current', 'date');
    else cell.removeAttribute('aria-current');
    cell.toggleAttribute('data-past', day < today);
  }
}

function isNear(text: string): boolean {
  return text === relative.today || text === relative.tomorrow;
}

function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(selector);
}

function setText(parent: HTMLElement, selector: string, text: string): void {
  const element = parent.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
