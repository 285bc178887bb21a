import { z } from 'zod';
import { figureSchema } from './figure.ts';
import { withoutEmpty } from './value/emptyValues.ts';
import { inLanguage, sentence } from './value/sentence.ts';

/** A rich text as Payload's editor (Lexical) keeps it; null when there is none. */
export type RichText = { root: { children: RichTextNode[] } } | null;

export interface RichTextNode {
  type: string;
  children?: RichTextNode[];
  value?: unknown;
  [key: string]: unknown;
}

/** What a text may hold: longer ones are several stories. A page of 50,000 characters takes some 100 minutes to read. */
const MOST_CHARACTERS = 50_000;
const MOST_NODES = 10_000;
const DEEPEST = 20;
const MOST_COLUMNS = 12;
const MOST_ROWS = 200;

/** What each kind of node must be to be shown: the sentence that refuses it, or null. */
const NODES: Record<string, (node: Record<string, unknown>) => string | null> = {
  root: () => null,
  paragraph: () => null,
  heading: ({ tag }) => (isOneOf(tag, ['h2', 'h3']) ? null : NOT_TEXT),
  quote: () => null,
  list: ({ tag }) => (isOneOf(tag, ['ul', 'ol']) ? null : NOT_TEXT),
  listitem: () => null,
  horizontalrule: () => null,
  linebreak: () => null,
  tab: () => null,
  text: ({ text, format }) =>
    typeof text !== 'string' || (format !== undefined && !Number.isInteger(format))
      ? NOT_TEXT
      : null,
  link: ({ fields }) => (isRecord(fields) ? null : NOT_TEXT),
  autolink: ({ fields }) => (isRecord(fields) ? null : NOT_TEXT),
  upload: ({ value }) =>
    typeof value === 'string' || isRecord(value)
      ? null
      : sentence('正文里有一张图不见了，请删掉或换一张。', 'A picture in the text is missing.'),
  block: ({ fields }) => figureProblem(fields),
  table: (node) => tableProblem(childrenOf(node)),
  tablerow: (node) => rowProblem(childrenOf(node)),
  tablecell: ({ headerState, colSpan, rowSpan }) =>
    [headerState, colSpan, rowSpan].every((count) => count === undefined || isCount(count))
      ? null
      : NOT_TEXT,
};

const NOT_TEXT = sentence(
  '正文的格式不对，请重新输入。',
  'The text is not in the form of the editor: type it again.',
);

const TABLE_TOO_LARGE = sentence(
  `表格太大了，最多 ${MOST_COLUMNS} 列、${MOST_ROWS} 行，请分成几张。`,
  `A table has at most ${MOST_COLUMNS} columns and ${MOST_ROWS} rows: make several.`,
);

/**
 * What keeps a text from being shown, as a sentence; null when nothing does. Looks at it without recursion, so
 * that no depth of nesting can exhaust the stack.
 */
export function richTextProblem(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!isRecord(value) || !isRecord(value.root)) return NOT_TEXT;
  let characters = 0;
  let nodes = 0;
  const waiting: { node: unknown; depth: number }[] = [{ node: value.root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (!isRecord(node)) return NOT_TEXT;
    const problem = nodeProblem(node, depth === 0);
    if (problem) return problem;
    nodes += 1;
    if (typeof node.text === 'string') characters += node.text.length;
    if (characters > MOST_CHARACTERS) {
      return sentence(
        `正文太长了，最多 ${MOST_CHARACTERS} 个字，请分成几篇。`,
        `The text is too long: at most ${MOST_CHARACTERS} characters.`,
      );
    }
    if (nodes > MOST_NODES || depth > DEEPEST) {
      return sentence(
        '正文的段落或层次太多了，请分成几篇。',
        'The text has too many paragraphs or levels.',
      );
    }
    for (const child of childrenOf(node)) waiting.push({ node: child, depth: depth + 1 });
  }
  return null;
}

/** The ids of the pictures in a text, which need not be sound. */
export function pictureIdsIn(text: unknown): string[] {
  const ids: string[] = [];
  const waiting: unknown[] = isRecord(text) ? [text.root] : [];
  for (let node = waiting.pop(); isRecord(node); node = waiting.pop()) {
    if (node.type === 'upload') ids.push(String(isRecord(node.value) ? node.value.id : node.value));
    waiting.push(...childrenOf(node).filter(isRecord));
  }
  return ids;
}

/** A rich text that can be shown. */
export const richTextSchema: z.ZodType<RichText> = z
  .custom<RichText>()
  .check(({ value, issues }) => {
    const message = richTextProblem(value);
    if (message) issues.push({ code: 'custom', message, input: value });
  })
  .default(null);

function nodeProblem(node: Record<string, unknown>, isRoot: boolean): string | null {
  const type = isRoot ? 'root' : String(node.type);
  if (!Object.hasOwn(NODES, type) || (type === 'root') !== isRoot) {
    return sentence(
      '正文里有网站显示不了的内容，请删掉。',
      `There is something in the text that the site cannot show: ${type.slice(0, 40)}.`,
    );
  }
  const needsChildren = isRoot || node.children !== undefined;
  if (needsChildren && !Array.isArray(node.children)) return NOT_TEXT;
  return NODES[type]?.(node) ?? null;
}

function figureProblem(fields: unknown): string | null {
  if (!isRecord(fields) || fields.blockType !== 'figure') return NOT_TEXT;
  const message = figureSchema.safeParse(withoutEmpty(fields)).error?.issues[0]?.message;
  if (message === undefined) return null;
  return sentence(
    `正文里的数据：${inLanguage(message, 'zh')}`,
    `A figure in the text: ${inLanguage(message, 'en')}`,
  );
}

function tableProblem(rows: unknown[]): string | null {
  if (rows.length > MOST_ROWS) return TABLE_TOO_LARGE;
  return rows.length > 0 && rows.every(isOfType('tablerow')) ? null : NOT_TEXT;
}

function rowProblem(cells: unknown[]): string | null {
  if (!cells.every(isOfType('tablecell'))) return NOT_TEXT;
  const columns = cells.map(({ colSpan }) => (isCount(colSpan) ? colSpan : 1));
  return columns.reduce((sum, count) => sum + count, 0) > MOST_COLUMNS ? TABLE_TOO_LARGE : null;
}

const isOfType =
  (type: string) =>
  (node: unknown): node is Record<string, unknown> =>
    isRecord(node) && node.type === type;

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const childrenOf = ({ children }: Record<string, unknown>): unknown[] =>
  Array.isArray(children) ? children : [];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneOf = (value: unknown, values: string[]): boolean =>
  typeof value === 'string' && values.includes(value);
