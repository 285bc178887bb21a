import {
  type CollectionBeforeOperationHook,
  type FlattenedField,
  type GlobalBeforeOperationHook,
  ValidationError,
} from 'payload';
import { atMost, atMostItems, FILL_IN, sentence } from '#content/model/value/sentence.ts';
import { isInstant } from './instants.ts';

interface Problem {
  path: string;
  message: string;
}

/** What a field of text holds in a draft, whose own limits are asked only when it is published. */
const LONGEST = 20_000;
/** The same of a field that has many, and of numbers. */
const MOST_ITEMS = 1500;
const GREATEST = 1e12;

const WRONG_KIND = sentence(
  '这一项的格式不对，请重新填写。',
  'This is not of the kind of this field.',
);
const NO_TIME = sentence(
  '时间不对，请重新选。',
  'This is no time: write it as 2026-11-24T08:00:00Z.',
);

/**
 * Refuses a value of another kind than its field has, in drafts too: nobody else judges them there, and the database
 * can keep it no more than it could read it again.
 */
export const refuseWrongKinds: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return;
  const { data } = args as { data: Record<string, unknown> }; // judged by refuseUnbearable
  const problem = kindProblem(data, collection.flattenedFields);
  if (problem) throw new ValidationError({ collection: collection.slug, errors: [problem] }, req.t);
};

/** The same for a global. */
export const refuseWrongKindsOfGlobal: GlobalBeforeOperationHook = ({
  args,
  global,
  operation,
  req,
}) => {
  if (operation !== 'update') return;
  const { data } = args as { data: Record<string, unknown> }; // judged by refuseUnbearableOfGlobal
  const problem = kindProblem(data, global.flattenedFields);
  if (problem) throw new ValidationError({ global: global.slug, errors: [problem] }, req.t);
};

/** The first value of another kind than its field has; null when there is none. */
export function kindProblem(
  data: Record<string, unknown>,
  fields: FlattenedField[],
  prefix = '',
): Problem | null {
  for (const field of fields) {
    const value = data[field.name];
    if (value === undefined || value === null) continue;
    const problem = problemOf(value, field, `${prefix}${field.name}`);
    if (problem) return problem;
  }
  return null;
}

function problemOf(value: unknown, field: FlattenedField, path: string): Problem | null {
  if (Array.isArray(value) && value.length > MOST_ITEMS && field.type !== 'json') {
    return { path, message: atMostItems(MOST_ITEMS) };
  }
  switch (field.type) {
    case 'group':
    case 'tab':
      return isRecord(value) ? kindProblem(value, field.flattenedFields, `${path}.`) : wrong(path);
    case 'array': {
      // A form that has not loaded its rows sends how many there are.
      if (typeof value === 'number') return null;
      if (!Array.isArray(value)) return wrong(path);
      for (const [at, row] of value.entries()) {
        const problem = isRecord(row)
          ? kindProblem(row, field.flattenedFields, `${path}.${at}.`)
          : wrong(path);
        if (problem) return problem;
      }
      return null;
    }
    case 'date':
      return isInstant(value) ? null : { path, message: NO_TIME };
    case 'relationship':
    case 'upload':
      return listOf(value, field.hasMany).every(isReference) ? null : wrong(path);
    case 'richText':
      return isTree(value) ? null : { path, message: NO_TEXT };
    case 'json':
    case 'join':
    case 'point':
      return null;
    case 'checkbox':
      return typeof value === 'object' ? wrong(path) : null;
    default: {
      const isMany = 'hasMany' in field && field.hasMany === true;
      const isNumber = (one: unknown) => typeof one !== 'number' || Math.abs(one) <= GREATEST;
      if (!listOf(value, isMany).every(isNumber)) return wrong(path);
      const isText = field.type === 'text' || field.type === 'textarea';
      if (listOf(value, isMany).some((one) => typeof one === 'string' && one.length > LONGEST)) {
        return { path, message: atMost(LONGEST) };
      }
      if (listOf(value, isMany).every((one) => one === null || typeof one !== 'object'))
        return null;
      return isText ? { path, message: FILL_IN } : wrong(path);
    }
  }
}

/** Whether a text is a tree of nodes, whatever these are: Payload looks into each without asking. */
function isTree(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const waiting: unknown[] = value.root === undefined ? [] : [value.root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isRecord(node)) return false;
    if (node.children === undefined) continue;
    if (!Array.isArray(node.children) || !node.children.every(isRecord)) return false;
    waiting.push(...node.children);
  }
  return true;
}

const NO_TEXT = sentence(
  '正文的格式不对，请重新输入。',
  'The text is not in the form of the editor: type it again.',
);

const wrong = (path: string): Problem => ({ path, message: WRONG_KIND });

/** The values of a field that has many, or the one that another has; Payload takes one for many. */
const listOf = (value: unknown, isMany: boolean | undefined): unknown[] =>
  isMany && Array.isArray(value) ? value : [value];

/** An id, or the document itself as a reading gave it. */
const isReference = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  (isRecord(value) && (typeof value.id === 'string' || typeof value.value === 'string'));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
