import { aloud as words } from '#site/words.ts';
import { sentencesOf } from './aloud.ts';

// The page read aloud by the browser's own voice: the button reads, pauses and goes on.
interface Piece {
  sentence: string;
  element: HTMLElement;
}

const TEXT = 'h1, h2, h3, p, li, dt, dd, caption, figcaption, blockquote, td, th';

/** How long a voice may take to begin. */
const SILENCE_MS = 4000;

const button = document.querySelector<HTMLElement>('[data-aloud]');
const stopButton = document.querySelector<HTMLElement>('[data-aloud-stop]');
const status = document.querySelector<HTMLElement>('[data-elder-status]');
const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined;

/** What is being read, and where in it; nothing when nothing is. */
let pieces: Piece[] = [];
let at = 0;
/** The sentence that is sounding; none while it pauses. */
let current: SpeechSynthesisUtterance | null = null;

button?.addEventListener('click', () => {
  if (!speech) tell(words.none);
  else if (current) pause();
  else {
    if (pieces.length === 0) pieces = piecesOf(document.querySelector('main'));
    readOn();
  }
});

for (const end of [stopButton, document.querySelector('[data-elder-off]')]) {
  end?.addEventListener('click', () => finish());
}
window.addEventListener('pagehide', () => finish());

function readOn(): void {
  const piece = pieces[at];
  if (!piece) {
    finish(words.done);
    return;
  }
  mark(piece.element);
  const utterance = new SpeechSynthesisUtterance(piece.sentence);
  utterance.lang = 'zh-CN';
  utterance.rate = 0.9;
  // A voice may say that it ended when it was broken off long ago: only the present sentence counts.
  utterance.onend = () => {
    if (utterance !== current) return;
    at += 1;
    readOn();
  };
  // Broken off by something else, a telephone call say, it pauses; any other error means that there is no voice.
  utterance.onerror = ({ error }) => {
    if (utterance !== current) return;
    if (error === 'canceled' || error === 'interrupted') pause();
    else finish(words.none);
  };
  // Some browsers have the interface and no voice behind it, and say nothing at all.
  const silence = setTimeout(() => {
    if (utterance === current) finish(words.none);
  }, SILENCE_MS);
  utterance.onstart = () => clearTimeout(silence);
  current = utterance;
  speech?.speak(utterance);
  show();
}

/** Android's voices know no pause: they are broken off, and go on at the sentence they stopped in. */
function pause(): void {
  current = null;
  speech?.cancel();
  show();
}

function finish(text = ''): void {
  current = null;
  pieces = [];
  at = 0;
  speech?.cancel();
  mark(null);
  show();
  if (text) tell(text);
}

function show(): void {
  if (!button || !stopButton) return;
  const isUnderway = pieces.length > 0;
  button.textContent = current ? words.pause : isUnderway ? words.resume : words.read;
  stopButton.hidden = !isUnderway;
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
    .filter((element) => element.getClientRects().length > 0 && !element.querySelector(TEXT))
    .flatMap((element) =>
      sentencesOf(element.innerText).map((sentence) => ({ sentence, element })),
    );
}
