import { cleanTable } from './cleanTable.ts';
import { type Formats, formatsOf, isLeftOut, NO_FORMATS, styleOf } from './formats.ts';
import { ListBuilder } from './listBuilder.ts';
import { Paragraph } from './paragraph.ts';
import { dataOf, isInvisible, nameOf } from './pastedPictures.ts';
import { isNumber, TYPED_MARKER, wordListItem, wordMarker } from './wordList.ts';

export interface CleanHtml {
  /** Holds an `img[data-picture]` for each of the pictures; the attribute is its index. */
  body: HTMLElement;
  /** The data: addresses of the pictures that can be uploaded. */
  pictures: string[];
  /** The names of pictures that are not on the clipboard: on somebody's disk or another server. */
  missing: string[];
}

/**
 * What is pasted from Word, WPS, WeChat or a page, with only what a text of ours can hold: headings, paragraphs,
 * lists, tables, quotes, rules, links, bold and italics. The given document is not changed.
 */
export function cleanHtml(pasted: Document): CleanHtml {
  const doc = pasted.implementation.createHTMLDocument('');
  const cleaner = new Cleaner(doc);
  cleaner.blocks(pasted.body, doc.body, NO_FORMATS);
  const { pictures, missing } = cleaner;
  return { body: doc.body, pictures, missing };
}

const BLOCKS =
  'h1, h2, h3, h4, h5, h6, p, div, section, article, main, header, footer, aside, nav, address, center, figure, ' +
  'figcaption, ul, ol, li, dl, dt, dd, table, caption, tr, td, th, blockquote, pre, hr, img';

class Cleaner {
  readonly pictures: string[] = [];
  readonly missing: string[] = [];
  /** Pictures of the block at work, which follow it: neither an item nor a cell holds any. */
  #waiting: HTMLElement[] = [];

  readonly doc: Document;

  constructor(doc: Document) {
    this.doc = doc;
  }

  /** Appends the blocks in an element to another. In a cell of a table, tables become paragraphs. */
  blocks(from: Element, to: Element, around: Formats, isInCell = false): void {
    const paragraph = new Paragraph(this.doc, 'p');
    const lists = new ListBuilder(this.doc, to);
    const end = () => {
      paragraph.finish(to);
      if (!isInCell) to.append(...this.#waiting.splice(0));
    };
    for (const child of from.childNodes) {
      if (!isElement(child)) {
        if (isText(child)) paragraph.add(child.data, around);
        continue;
      }
      if (isLeftOut(child)) continue;
      const formats = formatsOf(child, around);
      const name = child.localName;
      if (name === 'br') {
        if (paragraph.endsWithBreak) end();
        else paragraph.breakLine();
      } else if (child.matches(BLOCKS) || child.querySelector(BLOCKS)) {
        end();
        this.#block({ child, to, formats, lists, isInCell });
        end();
      } else {
        this.#words(paragraph, child, formats);
      }
    }
    end();
  }

  #block({ child, to, formats, lists, isInCell }: Block): void {
    const heading = headingOf(child);
    const item = heading ? null : wordListItem(child);
    if (heading) this.#heading(heading, child, to, formats);
    else if (item) this.#listItem(child, lists.item(item), formats);
    else if (child.localName === 'img') this.#picture(child);
    else if (child.localName === 'hr') to.append(this.doc.createElement('hr'));
    else if (child.localName === 'blockquote') {
      const quote = new Paragraph(this.doc, 'blockquote');
      this.#words(quote, child, formats);
      quote.finish(to);
    } else if (child.matches('ul, ol')) this.#list(child, to, formats);
    else if (isTable(child) && !isInCell && child.querySelectorAll('td, th').length > 1) {
      const fill = (cell: Element, target: Element) => this.blocks(cell, target, formats, true);
      if (child.caption) this.blocks(child.caption, to, formats);
      to.append(cleanTable(child, this.doc, fill));
    } else this.blocks(child, to, formats, isInCell);
  }

  #heading(tag: string, from: Element, to: Element, formats: Formats): void {
    const heading = new Paragraph(this.doc, tag);
    const marker = wordMarker(from);
    if (isNumber(marker)) heading.add(`${marker} `, NO_FORMATS);
    this.#words(heading, from, formats);
    const element = heading.finish(to);
    // A heading is bold anyway.
    for (const bold of element?.querySelectorAll('strong') ?? []) {
      bold.replaceWith(...bold.childNodes);
    }
  }

  #listItem(from: Element, item: HTMLElement, formats: Formats): void {
    this.#fill(item, from, formats);
    const first = this.doc.createTreeWalker(item, 4).nextNode(); // 4: texts
    if (first && !wordMarker(from)) {
      first.nodeValue = first.nodeValue?.replace(TYPED_MARKER, '') ?? '';
    }
    if (!item.hasChildNodes()) item.remove();
  }

  #list(from: Element, to: Element, formats: Formats): void {
    const list = this.doc.createElement(from.localName);
    const start = Number(from.getAttribute('start'));
    if (start > 1 && from.localName === 'ol') list.setAttribute('start', String(start));
    for (const child of from.children) {
      const isNested = child.matches('ul, ol');
      const item = isNested ? list.lastElementChild : this.doc.createElement('li');
      if (isNested) this.#list(child, item ?? list, formats);
      else if (item) {
        this.#fill(item, child, formatsOf(child, formats));
        for (const nested of nestedLists(child)) this.#list(nested, item, formats);
        if (item.hasChildNodes()) list.append(item);
      }
    }
    if (list.hasChildNodes()) to.append(list);
  }

  /** Moves the words of an element into another as one line. */
  #fill(target: Element, from: Element, formats: Formats): void {
    const line = new Paragraph(this.doc, 'span');
    this.#words(line, from, formats);
    const element = line.finish(target);
    element?.replaceWith(...element.childNodes);
  }

  /** Adds the words of an element to a paragraph; what was a block within becomes a line. */
  #words(paragraph: Paragraph, from: Element, formats: Formats): void {
    for (const child of from.childNodes) {
      if (isText(child)) paragraph.add(child.data, formats);
      if (!isElement(child) || isLeftOut(child)) continue;
      if (child.localName === 'img') this.#picture(child);
      else if (child.localName === 'br') paragraph.breakLine();
      else if (!(from.localName === 'li' && child.matches('ul, ol'))) {
        const isBlock = child.matches(BLOCKS);
        if (isBlock) paragraph.breakLine();
        this.#words(paragraph, child, formatsOf(child, formats));
        if (isBlock) paragraph.breakLine();
      }
    }
  }

  #picture(img: Element): void {
    if (isInvisible(img)) return;
    const data = dataOf(img);
    if (!data) {
      this.missing.push(nameOf(img));
      return;
    }
    const clean = this.doc.createElement('img');
    clean.setAttribute('data-picture', String(this.pictures.length));
    this.pictures.push(data);
    this.#waiting.push(clean);
  }
}

interface Block {
  child: Element;
  to: Element;
  formats: Formats;
  lists: ListBuilder;
  isInCell: boolean;
}

/** The heading that an element becomes: the title of the page is the only h1. */
function headingOf(element: Element): 'h2' | 'h3' | null {
  const outline = element.matches('p') ? styleOf(element, 'mso-outline-level') : null;
  const role =
    element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null;
  const title = /\bMsoTitle\b/.test(element.className) ? '1' : null;
  const level = Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? outline ?? role ?? title);
  if (!(level >= 1)) return null;
  return level > 2 ? 'h3' : 'h2';
}

const nestedLists = (item: Element): Element[] =>
  [...item.children].filter((child) => child.matches('ul, ol'));

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;
const isTable = (element: Element): element is HTMLTableElement => element.localName === 'table';
