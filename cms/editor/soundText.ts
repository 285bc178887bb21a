import { linkAddress } from '#content/model/value/link.ts';

/**
 * A rich text without what can never be shown: a picture that was not uploaded is left out, a link that leads nowhere
 * becomes its text, an address without https:// is completed. What is not a rich text is returned as it is.
 */
export function soundText<T>(text: T): T {
  return isRecord(text) && isRecord(text.root)
    ? { ...text, root: { ...text.root, ...soundChildren(text.root, 0) } }
    : text;
}

/** Deeper texts are refused by the model; nothing here may exhaust the stack. */
const DEEPEST = 100;

function soundChildren({ children }: Node, depth: number): { children?: unknown } {
  if (!Array.isArray(children) || depth > DEEPEST) return {};
  return {
    children: children.flatMap((child) => (isRecord(child) ? sound(child, depth) : [child])),
  };
}

function sound(node: Node, depth: number): unknown[] {
  if (node.type === 'upload' && (node.pending || !node.value)) return [];
  const whole = { ...node, ...soundChildren(node, depth + 1) };
  if (node.type !== 'link' && node.type !== 'autolink') return [whole];
  const fields = soundLink(node.fields);
  if (fields) return [{ ...whole, fields }];
  return Array.isArray(whole.children) ? whole.children : [];
}

/** The fields of a link that leads somewhere, or null. */
function soundLink(fields: unknown): Node | null {
  if (!isRecord(fields)) return null;
  if (fields.linkType === 'internal') {
    return isRecord(fields.doc) && fields.doc.value ? fields : null;
  }
  const url = linkAddress(typeof fields.url === 'string' ? fields.url : '');
  return url === null ? null : { ...fields, url };
}

type Node = Record<string, unknown>;

const isRecord = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
