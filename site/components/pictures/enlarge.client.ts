import { enlarged as words } from '#site/words.ts';

// A picture's link opens it over the whole screen. Without <dialog>, as in iOS 13, it leads to the large file.
const SWIPE_PX = 40;
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-enlarge]')];
const dialog = document.createElement('dialog');
let at = 0;
let touched = 0;

if (links.length > 0 && typeof dialog.showModal === 'function') {
  dialog.className = 'enlarged';
  dialog.setAttribute('aria-label', words.title);
  dialog.innerHTML = `<figure><img alt=""><figcaption aria-live="polite"></figcaption></figure>
    <p><button type="button" data-step="-1">${words.previous}</button>
    <button type="button" data-step="1">${words.next}</button>
    <button type="button" autofocus>${words.close}</button></p>`;
  document.body.append(dialog);
  links.forEach((link, index) => {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(index);
      dialog.showModal();
      history.pushState({ isEnlarged: true }, '');
    });
  });
  for (const button of dialog.querySelectorAll('button')) {
    button.hidden = links.length === 1 && button.dataset.step !== undefined;
    button.addEventListener('click', () => {
      if (button.dataset.step) show(at + Number(button.dataset.step));
      else dialog.close();
    });
  }
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(at - 1);
    if (key === 'ArrowRight') show(at + 1);
  });
  dialog.addEventListener('touchstart', ({ touches }) => {
    // Two fingers, or a picture made larger by them: it is moved about, not left.
    const isOne = touches.length === 1 && (window.visualViewport?.scale ?? 1) === 1;
    touched = isOne ? (touches[0]?.clientX ?? 0) : Number.NaN;
  });
  dialog.addEventListener('touchend', ({ changedTouches }) => {
    const moved = (changedTouches[0]?.clientX ?? 0) - touched;
    if (Math.abs(moved) > SWIPE_PX) show(at - Math.sign(moved));
  });
  // The way back closes it, and whatever else closes it goes that way.
  window.addEventListener('popstate', () => dialog.close());
  dialog.addEventListener('close', () => {
    if (history.state?.isEnlarged) history.back();
    links[at]?.focus();
  });
}

function show(index: number): void {
  at = (index + links.length) % links.length;
  const shown = links[at]?.querySelector('img');
  const image = dialog.querySelector('img');
  const caption = dialog.querySelector('figcaption');
  if (!shown || !image || !caption) return;
  Object.assign(image, { src: links[at]?.href, alt: shown.alt });
  caption.textContent =
    links[at]?.closest('figure')?.querySelector('figcaption')?.textContent ?? shown.alt;
}
