import { cleanLink } from './cleanLink.ts';

/** What applies to the words of an element. */
export interface Formats {
  isBold: boolean;
  isItalic: boolean;
  /** The address that the words lead to, or null. */
  link: string | null;
}

export const NO_FORMATS: Formats = { isBold: false, isItalic: false, link: null };

/** The formats of an element's words, of which some come from the elements around it. */
export function formatsOf(element: Element, around: Formats): Formats {
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const isBold = element.matches('b, strong') || around.isBold;
  const isItalic = element.matches('i, em') || around.isItalic;
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  return {
    isBold: weight === null ? isBold : weight === 'bold' || Number(weight) >= 600,
    isItalic: slant === null ? isItalic : slant === 'italic',
    link: href === null ? around.link : cleanLink(href),
  };
}

const LEFT_OUT =
  'script, style, meta, link, title, template, noscript, iframe, object, embed, svg, video, audio, canvas, input, textarea, select, button, del';

/** Whether an element shows no words: a script, what is hidden, a bullet or comment that Word wrote. */
export const isLeftOut = (element: Element): boolean =>
  element.matches(LEFT_OUT) ||
  styleOf(element, 'display') === 'none' ||
  styleOf(element, 'mso-hide') === 'all' ||
  styleOf(element, 'mso-list') === 'ignore' ||
  /^comment/.test(styleOf(element, 'mso-element') ?? '');

/** A declaration in an element's style attribute, which may be one of Word's own; in small letters. */
export function styleOf(element: Element, property: string): string | null {
  const style = element.getAttribute('style') ?? '';
  for (const declaration of style.split(';')) {
    const [name, value] = declaration.split(':');
    if (name?.trim().toLowerCase() === property) return value?.trim().toLowerCase() ?? null;
  }
  return null;
}
