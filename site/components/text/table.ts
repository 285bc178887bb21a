import type { SerializedTableCellNode } from '@payloadcms/richtext-lexical';
import type { HTMLConverters } from '@payloadcms/richtext-lexical/html';
import { escapeHtml } from '#site/components/pictures/picture.ts';
import { tables } from '#site/words.ts';

/** The bits of a header cell's `headerState`: it is in a header row, in a header column, or in both. */
const IN_HEADER_ROW = 1;
const IN_HEADER_COLUMN = 2;

/** Tables as HTML. A wide one scrolls in its own frame, which the keyboard can reach. */
export const tableConverters: Pick<HTMLConverters, 'table' | 'tablerow' | 'tablecell'> = {
  table: ({ node, nodesToHTML }) =>
    `<div class="table-frame" role="group" aria-label="${escapeHtml(tables.name)}" tabindex="0">` +
    `<table><tbody>${nodesToHTML({ nodes: node.children }).join('')}</tbody></table></div>`,
  tablerow: ({ node, nodesToHTML }) => `<tr>${nodesToHTML({ nodes: node.children }).join('')}</tr>`,
  tablecell: ({ node, nodesToHTML }) => {
    const [first, ...others] = node.children;
    const isOneParagraph = first?.type === 'paragraph' && others.length === 0;
    const nodes = isOneParagraph && 'children' in first ? first.children : node.children;
    const html = nodesToHTML({ nodes: nodes as typeof node.children }).join('');
    const tag = scopeOf(node) ? 'th' : 'td';
    return `<${tag}${attributesOf(node)}>${html}</${tag}>`;
  },
};

function scopeOf({ headerState }: SerializedTableCellNode): 'col' | 'row' | null {
  if (headerState & IN_HEADER_ROW) return 'col';
  return headerState & IN_HEADER_COLUMN ? 'row' : null;
}

function attributesOf(cell: SerializedTableCellNode): string {
  const attributes = {
    scope: scopeOf(cell),
    colspan: spanOf(cell.colSpan),
    rowspan: spanOf(cell.rowSpan),
  };
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${value}"`))
    .join('');
}

const spanOf = (count: number | undefined): number | null => (count && count > 1 ? count : null);
