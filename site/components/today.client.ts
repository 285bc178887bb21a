import { dates } from '#site/words.ts';
import { dayInShanghai, dayParts, daysFrom, relativeText } from './today.ts';

// The page may be days old, or have lain open over night: what is today, and what is over, goes by the reader's clock.
let shown = '';
showToday();
window.addEventListener('pageshow', showToday);
document.addEventListener('visibilitychange', showToday);

function showToday(): void {
  const today = dayInShanghai(new Date());
  if (today === shown) return;
  shown = today;

  for (const list of document.querySelectorAll<HTMLElement>('[data-dates]')) {
    let room = Number(list.dataset.dates);
    for (const item of list.querySelectorAll<HTMLElement>('[data-day]')) {
      const { day = '', lastDay = '' } = item.dataset;
      item.hidden = lastDay < today || room <= 0;
      if (!item.hidden) room -= 1;
      setText(item, '[data-relative]', relativeText(today, day, lastDay));
    }
    const empty = list.querySelector<HTMLElement>('[data-dates-empty]');
    if (empty) empty.hidden = list.querySelector('[data-day]:not([hidden])') !== null;
  }

  for (const ring of document.querySelectorAll<HTMLElement>('[data-day-ring]')) {
    const { number, day, weekday } = dayParts(today);
    const lunar = ring.dataset.lunar?.split(' ')[daysFrom(ring.dataset.dayRing ?? '', today)];
    setText(ring, '[data-ring-number]', number);
    setText(ring, '[data-ring-day]', day);
    setText(ring, '[data-ring-weekday]', weekday);
    setText(ring, '[data-ring-lunar]', lunar ? dates.lunar(lunar) : '');
  }

  for (const cell of document.querySelectorAll<HTMLElement>('td[data-day]')) {
    const isToday = cell.dataset.day === today;
    if (isToday) cell.setAttribute('aria-current', 'date');
    else cell.removeAttribute('aria-current');
  }

  for (const banner of document.querySelectorAll<HTMLElement>('[data-over-after]')) {
    banner.hidden = (banner.dataset.overAfter ?? '') >= today;
  }

  for (const card of document.querySelectorAll<HTMLElement>('#single-events [data-gone-after]')) {
    card.hidden = (card.dataset.goneAfter ?? '') < today;
  }
}

function setText(parent: HTMLElement, selector: string, text: string): void {
  const element = parent.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
