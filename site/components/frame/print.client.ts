import { nowInShanghai } from '#site/calendar/now.ts';
import { dayParts } from '#site/calendar/today.ts';
import { printing } from '#site/words.ts';

window.addEventListener('beforeprint', () => {
  const { day } = dayParts(nowInShanghai(new Date()).slice(0, 10));
  const note = document.querySelector('[data-printed-on]');
  if (note) note.textContent = printing.on(day);
});

document.querySelector('button[data-print]')?.addEventListener('click', async () => {
  // A picture that has not come into sight yet would be missing on paper.
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.qr img')];
  await Promise.allSettled(
    pictures.map((picture) => {
      picture.loading = 'eager';
      return picture.decode();
    }),
  );
  print();
});
