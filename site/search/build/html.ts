// A small reader of our own pages, which are valid HTML: html-validate sees to that.

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const SILENT = new Set(['script', 'style', 'svg', 'template', 'noscript', 'nav']);
/** What flows with the text around it; all else begins a piece of its own. */
const INLINE = new Set(
  'a b bdi cite code em i mark q s small strong sub sup time u wbr'.split(' '),
);

interface Element {
  /** Nothing in it is read. */
  isSilent: boolean;
  isTitle: boolean;
  isTags: boolean;
  isName: boolean;
  /** The filter that the text in it is a value of. */
  filter: string | undefined;
}

/** What is read in the indexed part of a page, by Pagefind's own attributes. */
export interface HtmlReading {
  title: string;
  /** Its paragraphs, headings, facts and list items. */
  pieces: string[];
  filters: Record<string, string[]>;
  /** The days that `time` elements and the portal's lists of dates name. */
  days: string[];
  lastDay: string | undefined;
  /** The words of its line of tags that lead nowhere, such as an event's kind. */
  tags: string[];
  /** The texts of its links to brands, communities and venues. */
  names: string[];
}

/** Reads the element marked as Pagefind's body; null when there is none. */
export function readHtml(html: string): HtmlReading | null {
  const marked = html.indexOf('data-pagefind-body');
  if (marked < 0) return null;
  const reading: HtmlReading = {
    title: '',
    pieces: [],
    filters: {},
    days: [],
    tags: [],
    names: [],
    lastDay: undefined,
  };
  const stack: Element[] = [];
  let piece = '';
  let value = '';
  let at = html.lastIndexOf('<', marked);
  const body = html.slice(at);
  at = 0;
  for (const match of body.matchAll(TAG)) {
    const text = plain(body.slice(at, match.index));
    const inner = stack.at(-1);
    if (stack.some(({ filter }) => filter)) value += text;
    if (inner?.isTitle) reading.title += text;
    else if (inner && !inner.isSilent) piece += text;
    if (stack.at(-2)?.isTags && text.trim()) reading.tags.push(text.trim());
    if (inner?.isName && text.trim()) reading.names.push(text.trim());
    at = match.index + match[0].length;

    const [, slash, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    if (!INLINE.has(tag)) {
      endPiece(reading, piece);
      piece = '';
    }
    if (slash) {
      const closed = stack.pop();
      if (closed?.filter) {
        addFilter(reading, closed.filter, value);
        value = '';
      }
      if (stack.length === 0) break;
    } else if (tag) {
      const filter = readAttributes(reading, tag, attributes);
      if (VOID.has(tag) || attributes.endsWith('/')) continue;
      stack.push({
        isSilent: inner?.isSilent || SILENT.has(tag) || isHidden(attributes),
        isTitle: inner?.isTitle || tag === 'h1',
        isTags: attribute(attributes, 'class') === 'tags',
        isName: /href="\/(brands|communities|venues)\/[^"]/.test(attributes),
        filter,
      });
    }
  }
  reading.title = reading.title.replace(/\s+/g, ' ').trim();
  return reading;
}

function endPiece(reading: HtmlReading, piece: string): void {
  const text = piece.replace(/\s+/g, ' ').trim();
  if (text) reading.pieces.push(text);
}

function addFilter({ filters }: HtmlReading, name: string, value: string): void {
  const text = value.trim();
  const values = filters[name] ?? [];
  if (text && !values.includes(text)) filters[name] = [...values, text];
}

/** Takes the day and the filter's value that an element names; gives the filter whose value is its text. */
function readAttributes(reading: HtmlReading, tag: string, attributes: string): string | undefined {
  const day = attribute(attributes, tag === 'time' ? 'datetime' : 'data-day');
  if (day && /^\d{4}-\d\d-\d\d/.test(day)) reading.days.push(day.slice(0, 10));
  const over = attribute(attributes, 'data-shown-from');
  if (over) reading.lastDay = dayBefore(over);
  const filter = attribute(attributes, 'data-pagefind-filter');
  const [name = '', value] = filter?.split(':') ?? [];
  if (value !== undefined) addFilter(reading, name, value);
  return value === undefined ? filter : undefined;
}

/** The last day of what is over at a minute: midnight is the end of the day before. */
function dayBefore(minute: string): string {
  if (!minute.endsWith('T00:00')) return minute.slice(0, 10);
  return new Date(Date.parse(`${minute}Z`) - 1).toISOString().slice(0, 10);
}

const isHidden = (attributes: string): boolean =>
  /(^|\s)hidden(\s|=|$)/.test(attributes) || attributes.includes('data-pagefind-ignore');

function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(`${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 2;
  return plain(attributes.slice(from, attributes.indexOf('"', from)));
}

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

const plain = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (entity, hex, decimal, name) => {
        if (name) return ENTITIES[String(name).toLowerCase()] ?? entity;
        const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
      })
    : text;
