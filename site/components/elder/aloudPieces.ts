import { joined, sentencesOf } from './aloud.ts';

/** What is said in one go, and the element that is marked meanwhile. */
export interface Piece {
  sentence: string;
  element: Element;
}

/** What is said as a whole: a line of a list, a row of a table, a fact, a date. */
const ITEMS = 'li, tr, dl > div, .when, .day-ring';
const BLOCKS = 'h1, h2, h3, p, dt, dd, caption, figcaption, blockquote';
/** What is for the hand, for the eye alone, or folded up. */
const LEFT_OUT =
  'nav, form, button, select, label, script, style, svg, .pager, .visually-hidden, [aria-hidden="true"], details:not([open])';
/** The hours of a date: said right after its day, wherever they are shown. */
const HOURS = '.hours';

interface Block {
  element: Element;
  parts: Part[];
}

interface Part {
  text: string;
  /** The element on whose lines it is. */
  box: Element;
  isDay: boolean;
  isHours: boolean;
}

/** The sentences of what is seen below an element, in reading order; of an item's text each part is said once. */
export const piecesOf = (root: Element): Piece[] =>
  blocksOf(root).flatMap(({ element, parts }) =>
    sentencesOf(joined(hoursAfterDay(parts).map(({ text }) => text))).map((sentence) => ({
      sentence,
      element,
    })),
  );

function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let isBroken = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) isBroken = true;
    const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
    const parent = node.parentElement;
    if (!text || !parent || !isSeen(parent)) continue;
    const box = boxOf(parent);
    const element = parent.closest(ITEMS) ?? parent.closest(BLOCKS) ?? box;
    const block = blocks[blocks.length - 1];
    const last = block?.parts[block.parts.length - 1];
    if (!text.trim()) {
      if (last?.box === box) last.text += ' ';
      continue;
    }
    if (block?.element !== element) blocks.push({ element, parts: [partOf(text, parent, box)] });
    else if (last?.box === box && !isBroken) last.text += text;
    else block.parts.push(partOf(text, parent, box));
    isBroken = false;
  }
  return blocks;
}

const partOf = (text: string, parent: Element, box: Element): Part => ({
  text,
  box,
  isDay: parent.closest('time') !== null,
  isHours: parent.closest(HOURS) !== null,
});

const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 && !element.closest(LEFT_OUT);

/** The innermost element with lines of its own: what is inline in it is said without a stop. */
function boxOf(element: Element): Element {
  let box = element;
  while (box.parentElement && getComputedStyle(box).display === 'inline') box = box.parentElement;
  return box;
}

function hoursAfterDay(parts: Part[]): Part[] {
  const hours = parts.filter(({ isHours }) => isHours);
  const rest = parts.filter(({ isHours }) => !isHours);
  let at = 0;
  rest.forEach(({ isDay }, index) => {
    if (isDay) at = index + 1;
  });
  return [...rest.slice(0, at), ...hours, ...rest.slice(at)];
}
