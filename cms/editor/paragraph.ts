import type { Formats } from './formats.ts';

const SPACE = /[\s\u00a0]+/g;

/** Chinese punctuation, which no space precedes. */
const BEFORE_NONE = /^[，。！？；：、）》”’]/;

/** Words that become one element: white space collapsed, no break at either end. */
export class Paragraph {
  readonly doc: Document;
  readonly tag: string;
  #element: HTMLElement;
  #space = '';
  #last = '';
  #hasBreak = false;

  constructor(doc: Document, tag: string) {
    this.doc = doc;
    this.tag = tag;
    this.#element = doc.createElement(tag);
  }

  /** Whether nothing follows the last line break yet. */
  get endsWithBreak(): boolean {
    return this.#hasBreak;
  }

  add(words: string, { isBold, isItalic, link }: Formats): void {
    const text = withoutWraps(words);
    const trimmed = text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
    const leading = /^[\s\u00a0]+/.exec(text)?.[0] ?? '';
    this.#space += leading;
    if (trimmed === '') return;
    if (this.#hasBreak) this.#element.append(this.doc.createElement('br'));
    const isFirst = this.#last === '' || this.#hasBreak;
    const isJoined = isFirst || !this.#space || BEFORE_NONE.test(trimmed);
    const gap = isJoined || isWrap(this.#last, this.#space, trimmed) ? '' : ' ';
    const shown = gap + trimmed.replace(SPACE, ' ');
    let node: Node = this.doc.createTextNode(shown);
    if (isItalic) node = this.#around('em', node);
    if (isBold) node = this.#around('strong', node);
    if (link) this.#linkTo(link).append(node);
    else this.#element.append(node);
    this.#hasBreak = false;
    this.#last = trimmed.at(-1) ?? '';
    this.#space = /[\s\u00a0]+$/.exec(text)?.[0] ?? '';
  }

  /** A line break before the next words; none at the beginning, and never two. */
  breakLine(): void {
    this.#hasBreak = this.#last !== '';
    this.#space = '';
  }

  /** Appends the element to another if there are words in it, and begins anew. Returns it. */
  finish(to: Element): HTMLElement | null {
    const element = this.#element;
    const hasWords = this.#last !== '';
    this.#element = this.doc.createElement(this.tag);
    this.#space = '';
    this.#last = '';
    this.#hasBreak = false;
    if (!hasWords) return null;
    to.append(element);
    return element;
  }

  #around(tag: string, node: Node): HTMLElement {
    const element = this.doc.createElement(tag);
    element.append(node);
    return element;
  }

  /** The last link if it leads to the same address, or a new one. */
  #linkTo(address: string): Element {
    const last = this.#element.lastChild as Element | null; // a text has no local name
    if (last?.localName === 'a' && last.getAttribute('href') === address) return last;
    const link = this.doc.createElement('a');
    link.setAttribute('href', address);
    this.#element.append(link);
    return link;
  }
}

/** Word wraps its source between Chinese characters too, where no space is meant. */
const withoutWraps = (text: string): string =>
  text.replace(/(?<=[\p{Script=Han}\p{P}])[ \t]*\r?\n[ \t]*(?=[\p{Script=Han}])/gu, '');

const isWrap = (before: string, space: string, after: string): boolean =>
  space.includes('\n') && /[\p{Script=Han}\p{P}]/u.test(before) && /^\p{Script=Han}/u.test(after);
