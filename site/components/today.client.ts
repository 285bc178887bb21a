import { dayInShanghai, relativeText } from './today.ts';

// The page may be days old: what is today, and what is over, is set right by the reader's own clock.
const today = dayInShanghai(new Date());

for (const list of document.querySelectorAll<HTMLElement>('[data-dates]')) {
  let room = Number(list.dataset.dates);
  for (const item of list.querySelectorAll<HTMLElement>('li[data-day]')) {
    const { day = '', lastDay = '' } = item.dataset;
    item.hidden = lastDay < today || room <= 0;
    if (!item.hidden) room -= 1;
    const relative = item.querySelector('[data-relative]');
    if (relative) relative.textContent = relativeText(today, day, lastDay);
  }
  const empty = list.querySelector<HTMLElement>('[data-dates-empty]');
  if (empty) empty.hidden = list.querySelector('li[data-day]:not([hidden])') !== null;
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
