import { elder as words } from '#site/words.ts';
import { LARGEST, SMALLEST, steppedSize } from './elder.ts';

// The elder mode, switched without a reload and remembered on this device. See elderFirst.js for its beginning.
const root = document.documentElement;
const on = find('[data-elder-on]');

const isDark = () => root.dataset.scheme === 'dark';

on.addEventListener('click', () => {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.scheme = kept('elder-scheme') ?? (prefersDark ? 'dark' : 'light');
  keepSize(SMALLEST);
  nameScheme();
  find('[data-elder-larger]').focus();
  say(words.isOn);
});

find('[data-elder-off]').addEventListener('click', () => {
  delete root.dataset.elder;
  delete root.dataset.scheme;
  keep('elder', null);
  on.focus();
  say(words.isOff);
});

for (const [selector, step] of [
  ['[data-elder-smaller]', -1],
  ['[data-elder-larger]', 1],
] as const) {
  find(selector).addEventListener('click', () => {
    const size = steppedSize(Number(root.dataset.elder), step);
    keepSize(size);
    say(sizeText(size));
  });
}

find('[data-elder-scheme]').addEventListener('click', () => {
  root.dataset.scheme = isDark() ? 'light' : 'dark';
  keep('elder-scheme', root.dataset.scheme);
  nameScheme();
});

nameScheme();
showCurrent();

// A page that Back brings out of the browser's memory may have been kept before the choice was made.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted && kept('elder') !== (root.dataset.elder ?? null)) location.reload();
});

function sizeText(size: number): string {
  if (size === LARGEST) return words.largest;
  return size === SMALLEST ? words.smallest : words.size(size);
}

/** The menu is one row that scrolls: where one is stands in its middle. */
function showCurrent(): void {
  const current = document.querySelector<HTMLElement>('.site-menu [aria-current]');
  const row = current?.closest('ul');
  if (!current || !row) return;
  const { left, width } = current.getBoundingClientRect();
  row.scrollLeft += left + width / 2 - row.getBoundingClientRect().left - row.clientWidth / 2;
}

/** The button names what it changes to. */
function nameScheme(): void {
  find('[data-elder-scheme]').textContent = isDark() ? words.light : words.dark;
}

function say(text: string): void {
  find('[data-elder-status]').textContent = text;
}

function keepSize(size: number): void {
  root.dataset.elder = String(size);
  showCurrent();
  keep('elder', String(size));
}

function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing still shows it on this page.
  }
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // as above
  }
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}
