import { aloud as words } from '#site/words.ts';
import { sentencesOf } from './aloud.ts';

// The page read aloud by the browser's own voice: the button reads, pauses and goes on.
interface Piece {
  sentence: string;
  element: HTMLElement;
}

const TEXT = 'h1, h2, h3, p, li, dt, dd, caption, figcaption, blockquote, td, th';

const button = document.querySelector<HTMLElement>('[data-aloud]');
const stopButton = document.querySelector<HTMLElement>('[data-aloud-stop]');
const status = document.querySelector<HTMLElement>('[data-elder-status]');
const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined;

let pieces: Piece[] = [];
let at = 0;
let isReading = false;

button?.addEventListener('click', () => {
  if (!speech) {
    tell(words.none);
    return;
  }
  if (isReading) {
    isReading = false;
    speech.cancel(); // Android's voices know no pause: it goes on at the sentence it stopped in.
    show();
    return;
  }
  if (at === 0) pieces = piecesOf(document.querySelector('main'));
  isReading = true;
  show();
  readOn();
});

stopButton?.addEventListener('click', () => finish(''));
window.addEventListener('pagehide', () => speech?.cancel());

function readOn(): void {
  const piece = pieces[at];
  if (!isReading || !speech) return;
  if (!piece) {
    finish(words.done);
    return;
  }
  mark(piece.element);
  const utterance = new SpeechSynthesisUtterance(piece.sentence);
  utterance.lang = 'zh-CN';
  utterance.rate = 0.9;
  utterance.onend = () => {
    if (!isReading) return;
    at += 1;
    readOn();
  };
  utterance.onerror = ({ error }) => {
    if (isReading && error !== 'canceled' && error !== 'interrupted') finish(words.none);
  };
  speech.speak(utterance);
}

function finish(text: string): void {
  isReading = false;
  at = 0;
  speech?.cancel();
  mark(null);
  show();
  tell(text);
}

function show(): void {
  if (!button || !stopButton) return;
  button.textContent = isReading ? words.pause : at > 0 ? words.resume : words.read;
  stopButton.hidden = !isReading && at === 0;
}

function tell(text: string): void {
  if (status) status.textContent = text;
}

function mark(element: HTMLElement | null): void {
  document.querySelector('.is-read')?.classList.remove('is-read');
  element?.classList.add('is-read');
  element?.scrollIntoView({ block: 'nearest' });
}

/** The sentences of what is seen, in reading order; of elements within one another the innermost. */
function piecesOf(main: HTMLElement | null): Piece[] {
  const elements = [...(main?.querySelectorAll<HTMLElement>(TEXT) ?? [])];
  return elements
    .filter((element) => element.checkVisibility() && !element.querySelector(TEXT))
    .flatMap((element) =>
      sentencesOf(element.innerText).map((sentence) => ({ sentence, element })),
    );
}
