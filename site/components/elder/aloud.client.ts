import { aloud as words } from '#site/words.ts';
import { type Piece, piecesOf } from './aloudPieces.ts';

// The page read aloud by the browser's own voice: the button reads, pauses and goes on.

/** How long a voice may take to begin. */
const SILENCE_MS = 4000;
/** Between two items: long enough to hear that another one begins. */
const PAUSE_MS = 450;

const button = document.querySelector<HTMLElement>('[data-aloud]');
const stopButton = document.querySelector<HTMLElement>('[data-aloud-stop]');
const status = document.querySelector<HTMLElement>('[data-elder-status]');
const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined;

/** What is being read, and where in it; nothing when nothing is. */
let pieces: Piece[] = [];
let at = 0;
let isReading = false;
/** The sentence that is sounding; none between two items. */
let current: SpeechSynthesisUtterance | null = null;
let next: ReturnType<typeof setTimeout> | undefined;

button?.addEventListener('click', () => {
  if (!speech) tell(words.none);
  else if (isReading) pause();
  else {
    const main = document.querySelector('main');
    if (pieces.length === 0 && main) pieces = piecesOf(main);
    isReading = true;
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
    current = null;
    at += 1;
    const isSame = pieces[at]?.element === piece.element;
    next = setTimeout(readOn, isSame ? 0 : PAUSE_MS);
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
  silenceVoice();
  show();
}

function finish(text = ''): void {
  silenceVoice();
  pieces = [];
  at = 0;
  mark(null);
  show();
  if (text) tell(text);
}

function silenceVoice(): void {
  isReading = false;
  current = null;
  clearTimeout(next);
  speech?.cancel();
}

function show(): void {
  if (!button || !stopButton) return;
  const isUnderway = pieces.length > 0;
  button.textContent = isReading ? words.pause : isUnderway ? words.resume : words.read;
  stopButton.hidden = !isUnderway;
}

function tell(text: string): void {
  if (status) status.textContent = text;
}

function mark(element: Element | null): void {
  document.querySelector('.is-read')?.classList.remove('is-read');
  element?.classList.add('is-read');
  element?.scrollIntoView({ block: 'nearest' });
}
