import { z } from 'zod';
import { atMost, FILL_IN, sentence } from './value/sentence.ts';
import { line } from './value/text.ts';

const MOST_CHARACTERS = 500;
/** What a file's name may weigh on disk. */
const MOST_BYTES_OF_PART = 200;

const NO_PATH = sentence(
  '请写旧网站上的网址，例如 /art/2019/3/12/art_1.html，或者整个网址。',
  'Write an address of the former website, as /art/2019/3/12/art_1.html, or all of it.',
);
const NO_TARGET = sentence(
  '请写本站以 / 开头的网址，例如 /events/，或者以 https:// 开头的完整网址。',
  'Write an address of this site that begins with /, as /events/, or a full one that begins with https://.',
);

/** Characters that no file, server or shell takes without harm; blanks stand in no address. */
const UNSAFE = /[\\?#%"'`<>|{}$*;^]|\p{Control}|\s/u;

/**
 * An address of the former website as it is kept: its path with what stands for other characters decoded, with a slash
 * behind it unless it names a file, and its query as it was. Null where it is none.
 */
export function formerAddressFrom(typed: string): string | null {
  const text = typed.trim().normalize('NFC');
  const whole = /^https?:\/\//i.test(text) ? text : `http://former.invalid${text}`;
  if (text === '' || (whole !== text && !/^\/(?!\/)/.test(text))) return null;
  if (/\s|\\/.test(text) || !URL.canParse(whole)) return null;
  const { pathname, search } = new URL(whole);
  const parts = pathname.split('/').filter((part) => part !== '');
  const decoded = parts.map(decodedPart);
  if (decoded.some((part) => part === null)) return null;
  const path = `/${decoded.join('/')}`;
  const query = search === '?' ? '' : encodedQuery(search);
  return (path === '/' || hasEnding(path) ? path : `${path}/`) + query;
}

/** Whether a path names a file, as `art_1.html` does. */
export const hasEnding = (path: string): boolean => /\.[a-z0-9]{1,8}$/i.test(path);

function decodedPart(part: string): string | null {
  try {
    const text = decodeURIComponent(part).normalize('NFC');
    const isSound = !UNSAFE.test(text) && !text.includes('/') && !/^\.+$/.test(text);
    return isSound && bytesOf(text) <= MOST_BYTES_OF_PART ? text : null;
  } catch {
    return null;
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Characters of a query that a server's settings could take for their own are written as their numbers. */
const encodedQuery = (query: string): string =>
  query.replace(/["'`<>|{}$*;^\\]/g, (character) => `%${hex(character)}`);

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');

const fromSchema = z
  .string({ error: FILL_IN })
  .max(MOST_CHARACTERS, { error: atMost(MOST_CHARACTERS) })
  .refine((text) => formerAddressFrom(text) !== null, { error: NO_PATH });

const toSchema = z
  .string({ error: FILL_IN })
  .max(MOST_CHARACTERS, { error: atMost(MOST_CHARACTERS) })
  .refine((text) => targetFrom(text) !== null, { error: NO_TARGET });

/** Where a redirect leads: a path of this site, with its query and fragment, or a full address; null where it is none. */
export function targetFrom(typed: string): string | null {
  const text = typed.trim();
  if (/\s|[\\"'`<>{}|^]/.test(text)) return null;
  if (/^\/(?!\/)/.test(text)) {
    const base = 'http://site.invalid';
    if (!URL.canParse(base + text)) return null;
    const { pathname, search, hash } = new URL(base + text);
    const path = pathname.endsWith('/') || hasEnding(pathname) ? pathname : `${pathname}/`;
    return safe(path + search + hash);
  }
  if (!/^https?:\/\/[^/?#@]+\.[^/?#@]+/i.test(text) || !URL.canParse(text)) return null;
  const { username, password, href } = new URL(text);
  return username || password ? null : safe(href);
}

/** `$` and `*` mean something to servers. */
const safe = (address: string): string => address.replaceAll('$', '%24').replaceAll('*', '%2A');

/** A redirect (旧网址转向): an address that the former website had, and where it leads now. */
export const redirectSchema = z.object({
  from: fromSchema,
  to: toSchema,
  note: line(200).optional(),
});

export type Redirect = z.infer<typeof redirectSchema>;

/** The path that an address of this site has as it is kept; null where it leads elsewhere. */
const pathOf = (to: string): string | null =>
  to.startsWith('/') ? formerAddressFrom(to.replace(/#.*$/, '')) : null;

/**
 * Whether a redirect leads back to itself, at once or by others: `where` says where an address leads, if anywhere.
 * @returns the addresses along the circle; null when there is none.
 */
export function circleFrom(
  { from, to }: Redirect,
  where: (from: string) => string | undefined,
): string[] | null {
  const seen = [from];
  for (let next = pathOf(to); next !== null; ) {
    if (next === from) return [...seen, next];
    if (seen.includes(next)) return null; // a circle that this one is not part of
    seen.push(next);
    const further = where(next);
    next = further === undefined ? null : pathOf(further);
  }
  return null;
}
