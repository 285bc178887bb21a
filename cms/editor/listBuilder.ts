import type { WordListItem } from './wordList.ts';

/** Makes nested lists of paragraphs that each say their level. */
export class ListBuilder {
  readonly doc: Document;
  readonly to: Element;
  #open: { list: HTMLElement; level: number }[] = [];

  constructor(doc: Document, to: Element) {
    this.doc = doc;
    this.to = to;
  }

  /** A new item: of the list before it when nothing else has come between. */
  item({ level, tag, number }: WordListItem): HTMLElement {
    if (this.#open[0]?.list !== this.to.lastElementChild) this.#open = [];
    while ((this.#open.at(-1)?.level ?? 0) > level) this.#open.pop();
    const last = this.#open.at(-1);
    if (last?.level === level && last.list.localName !== tag) this.#open.pop();
    const around = this.#open.at(-1);
    const list = around?.level === level ? around.list : this.#newList(tag, number, level);
    const item = this.doc.createElement('li');
    list.append(item);
    return item;
  }

  #newList(tag: string, number: number, level: number): HTMLElement {
    const list = this.doc.createElement(tag);
    if (number > 1) list.setAttribute('start', String(number));
    const around = this.#open.at(-1)?.list;
    (around?.lastElementChild ?? this.to).append(list);
    this.#open.push({ list, level });
    return list;
  }
}
