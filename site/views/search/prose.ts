import type { SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical';
import {
  convertLexicalToPlaintext,
  type PlaintextConverters,
} from '@payloadcms/richtext-lexical/plaintext';
import { figureSchema, formatFigure } from '#content/model/figure.ts';
import { withoutEmpty } from '#content/model/value/emptyValues.ts';
import type { Text } from '#site/views/parts/text.ts';
import { figures } from '#site/words.ts';

/** The paragraphs, headings, list items and table rows of a rich text, a line each, with its figures and the captions of its pictures. */
export function proseLines({ body, pictures }: Pick<Text, 'body' | 'pictures'>): string[] {
  if (!body) return [];
  const data = body as unknown as Parameters<typeof convertLexicalToPlaintext>[0]['data']; // the same JSON
  const text = convertLexicalToPlaintext({ data, converters: converters(pictures) });
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}

const converters = (pictures: Text['pictures']): PlaintextConverters => ({
  // Payload's converter knows neither of these as a paragraph of its own.
  quote: ({ node, nodesToPlaintext }) =>
    paragraph(nodesToPlaintext({ nodes: node.children }).join('')),
  tablerow: ({ node, nodesToPlaintext }) =>
    paragraph(
      node.children
        .map((cell: SerializedLexicalNode) => lineOf(nodesToPlaintext({ nodes: [cell] })))
        .join(' '),
    ),
  upload: ({ node }) => {
    const id = typeof node.value === 'object' ? node.value.id : node.value;
    const { caption, credit } = pictures[String(id)] ?? {};
    return paragraph([caption, credit].filter((words) => words !== undefined).join(' · '));
  },
  blocks: {
    figure: ({ node }: { node: { fields: unknown } }) => {
      const figure = figureSchema.parse(withoutEmpty(node.fields));
      const { label, asOf, source } = figure;
      return paragraph(`${formatFigure(figure)} ${label} ${figures.year(asOf)} · ${source}`);
    },
  },
});

/** The words of a table's cell, which may hold several paragraphs. */
const lineOf = (pieces: string[]): string => pieces.join('').replace(/\s+/g, ' ').trim();

const paragraph = (text: string): string => `\n\n${text}\n\n`;
