import type { Media } from '#content/model/media.ts';
import { paths } from '#site/paths.ts';
import { filesOf } from '#site/views/parts/pictures.ts';
import { enlarged as words } from '#site/words.ts';

interface Options {
  /** How wide the layout shows it, as the `sizes` attribute says it. */
  sizes: string;
  /** The first picture of a page is fetched at once, the others when they come near. */
  isFirst?: boolean;
  /** Whether it leads to its large file, which the script of Enlarge.astro shows over the page. */
  isLinked?: boolean;
}

/** A picture as HTML: AVIF, else WebP, in the size the reader's screen needs, its place kept free. */
export function pictureHtml(
  media: Media,
  { sizes, isFirst = false, isLinked = false }: Options,
): string {
  const files = filesOf(media);
  const avif = files.filter(({ mimeType }) => mimeType === 'image/avif');
  const others = files.filter(({ mimeType }) => mimeType !== 'image/avif');
  const fallback = others.at(-1) ?? media.original;
  const source = avif.length
    ? `<source type="image/avif" srcset="${srcset(avif)}" sizes="${sizes}">`
    : '';
  const loading = isFirst ? 'fetchpriority="high"' : 'loading="lazy"';
  const position =
    media.focalX === 50 && media.focalY === 50
      ? ''
      : ` class="focal-${nearestThird(media.focalX)}-${nearestThird(media.focalY)}"`;
  const picture =
    `<picture>${source}<img src="${paths.media(fallback.filename)}" srcset="${srcset(others)}" sizes="${sizes}"` +
    ` alt="${escapeHtml(media.alt)}" width="${fallback.width}" height="${fallback.height}"` +
    ` ${loading} decoding="async"${position}></picture>`;
  if (!isLinked) return picture;
  const name = escapeHtml(words.open(media.alt));
  return `<a href="${paths.media(fallback.filename)}" class="enlarge" aria-label="${name}" data-enlarge>${picture}</a>`;
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const srcset = (files: { filename: string; width: number }[]): string =>
  files.map(({ filename, width }) => `${paths.media(filename)} ${width}w`).join(', ');

/** Focal points are kept in thirds, as classes: a strict Content-Security-Policy allows no inline style. */
const nearestThird = (percent: number): 'start' | 'middle' | 'end' =>
  percent < 33.4 ? 'start' : percent > 66.6 ? 'end' : 'middle';
