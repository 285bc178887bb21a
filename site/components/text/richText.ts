import type { SerializedListItemNode } from '@payloadcms/richtext-lexical';
import {
  convertLexicalToHTML,
  type HTMLConvertersFunction,
} from '@payloadcms/richtext-lexical/html';
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext';
import { type Figure, figureSchema, formatFigure } from '#content/model/figure.ts';
import { readingMinutes } from '#content/model/text.ts';
import { withoutEmpty } from '#content/model/value/emptyValues.ts';
import { linkAddress } from '#content/model/value/link.ts';
import { escapeHtml, pictureHtml } from '#site/components/pictures/picture.ts';
import type { Text } from '#site/views/parts/text.ts';
import { figures } from '#site/words.ts';
import { tableConverters } from './table.ts';

const PICTURE_SIZES = '(min-width: 46rem) 44rem, 100vw';

/** A text as HTML, by Payload's own converters; pictures, links and figures as this site shows them. */
export function richTextHtml({ body, pictures, links }: Text): string {
  if (!body) return '';
  return convertLexicalToHTML({
    data: body as unknown as Parameters<typeof convertLexicalToHTML>[0]['data'], // the same JSON
    converters: converters({ pictures, links }),
    disableContainer: true,
  });
}

type Converters = (context: Pick<Text, 'pictures' | 'links'>) => HTMLConvertersFunction;

const converters: Converters =
  ({ pictures, links }) =>
  ({ defaultConverters }) => ({
    ...defaultConverters,
    upload: ({ node }) => {
      const id = typeof node.value === 'object' ? node.value.id : node.value;
      const picture = pictures[String(id)];
      if (!picture) return '';
      const words = [picture.caption, picture.credit].filter((text) => text !== undefined);
      const caption = words.length
        ? `<figcaption>${escapeHtml(words.join(' · '))}</figcaption>`
        : '';
      return `<figure>${pictureHtml(picture, { sizes: PICTURE_SIZES, isLinked: true })}${caption}</figure>`;
    },
    link: ({ node, nodesToHTML }) => {
      const text = nodesToHTML({ nodes: node.children }).join('');
      const { doc, linkType, url } = node.fields;
      const to = linkType === 'internal' ? links[String(doc?.value)] : linkAddress(url ?? '');
      return to ? `<a href="${escapeHtml(to)}">${text}</a>` : text;
    },
    // Payload's own list items carry an inline style, which the Content-Security-Policy refuses.
    listitem: ({ node, nodesToHTML }) =>
      `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`,
    list: ({ node, nodesToHTML }) => {
      const tag = node.tag === 'ol' ? 'ol' : 'ul';
      const start = tag === 'ol' && node.start > 1 ? ` start="${Number(node.start)}"` : '';
      const items: string[] = [];
      for (const item of node.children) {
        const { children } = item as SerializedListItemNode; // a list has no others
        const html = nodesToHTML({ nodes: children }).join('');
        // Lexical keeps a list within an item as an item of its own; in HTML it belongs to the item before.
        if (children[0]?.type === 'list' && items.length > 0) items[items.length - 1] += html;
        else items.push(html);
      }
      return `<${tag}${start}><li>${items.join('</li><li>')}</li></${tag}>`;
    },
    ...tableConverters,
    blocks: {
      figure: ({ node }: { node: { fields: unknown } }) =>
        figureHtml(figureSchema.parse(withoutEmpty(node.fields))),
    },
  });

/** One figure with what it counts, its year and its source. */
const figureHtml = (figure: Figure): string =>
  `<p class="figure"><strong>${escapeHtml(formatFigure(figure))}</strong> ${escapeHtml(figure.label)}` +
  `<small>${figures.year(figure.asOf)} · ${escapeHtml(figure.source)}</small></p>`;

/** Minutes to read a text. */
export function readingTime({ body }: Text): number {
  if (!body) return 1;
  const data = body as unknown as Parameters<typeof convertLexicalToPlaintext>[0]['data']; // the same JSON
  return readingMinutes(convertLexicalToPlaintext({ data }));
}
