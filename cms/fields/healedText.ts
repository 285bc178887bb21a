import { linkAddress } from '#content/model/link.ts';

interface Node {
  type?: unknown;
  children?: unknown;
  [key: string]: unknown;
}

interface Options {
  /** A draft keeps a link whose address is still being typed. */
  isDraft: boolean;
}

/**
 * A rich text without what no site could show and no editor could mend: pictures that were never uploaded, and links
 * that lead nowhere, which become their text. The text itself when there is nothing of that kind in it.
 */
export function healedText(text: unknown, options: Options): unknown {
  if (!isNode(text) || !isNode(text.root) || !Array.isArray(text.root.children)) return text;
  const children = healedNodes(text.root.children, options);
  if (children === text.root.children) return text;
  return { ...text, root: { ...text.root, children: children.length ? children : [EMPTY] } };
}

/** Lexical does not take a text without nodes. */
const EMPTY = {
  type: 'paragraph',
  children: [],
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  version: 1,
};

function healedNodes(nodes: unknown[], options: Options): unknown[] {
  const healed = nodes.flatMap((node) => healedNode(node, options));
  const isSame = healed.length === nodes.length && healed.every((node, at) => node === nodes[at]);
  return isSame ? nodes : healed;
}

function healedNode(node: unknown, options: Options): unknown[] {
  if (!isNode(node)) return [node];
  if (node.type === 'upload' && !isUploaded(node)) return [];
  if (!Array.isArray(node.children)) return [node];
  const children = healedNodes(node.children, options);
  if (!options.isDraft && isLink(node) && !leadsSomewhere(node)) return children;
  return [children === node.children ? node : { ...node, children }];
}

const isUploaded = ({ pending, value }: Node): boolean =>
  !pending && value !== undefined && value !== null && value !== '';

const isLink = ({ type }: Node): boolean => type === 'link' || type === 'autolink';

function leadsSomewhere({ fields }: Node): boolean {
  if (!isNode(fields)) return false;
  if (fields.linkType !== 'internal') return linkAddress(fields.url) !== null;
  return isNode(fields.doc) && Boolean(fields.doc.value);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
