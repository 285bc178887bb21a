import { APIError, type CollectionBeforeOperationHook, type FlattenedField } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { isInstant } from './instants.ts';

/** What a list asks for has a handful; the builder asks for a hundred ids in one. */
const MOST_CONDITIONS = 100;
const MOST_VALUES = 1000;
const MOST_LEVELS = 10;
const LONGEST_VALUE = 2000;

const COMPARING = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'];
const ANY = ['equals', 'not_equals', 'in', 'not_in', 'exists'];
const OF_TEXT = [...ANY, ...COMPARING, 'like', 'not_like', 'contains'];

/** By what the fields of a kind can be searched; the database answers others with an error of its own. */
const OPERATORS: Partial<Record<FlattenedField['type'], string[]>> = {
  date: [...ANY, ...COMPARING],
  number: [...ANY, ...COMPARING],
  checkbox: ['equals', 'not_equals', 'exists', 'in', 'not_in'],
  select: [...ANY, 'like', 'contains'],
  relationship: [...ANY, 'like', 'contains'],
  upload: [...ANY, 'like', 'contains'],
};

/** Refuses a query that the database would answer with an error of its own, also where a list of the admin asks it. */
export const refuseWrongWhere: CollectionBeforeOperationHook = ({ args, collection }) => {
  const { where, overrideAccess } = args as { where?: unknown; overrideAccess?: boolean }; // of every operation on several
  const problem = overrideAccess ? null : whereProblem(where, collection.flattenedFields);
  if (problem) throw new APIError(problem, 400, null, true);
};

/** Why a query cannot be asked, as a sentence; null when it can. Whether the asker may is for Payload to judge. */
export function whereProblem(where: unknown, fields: FlattenedField[]): string | null {
  const count = { conditions: 0 };
  return problemIn(where, fields, count, 0);
}

function problemIn(
  where: unknown,
  fields: FlattenedField[],
  count: { conditions: number },
  level: number,
): string | null {
  if (where === undefined || where === null) return null;
  if (!isRecord(where) || level > MOST_LEVELS) return MALFORMED;
  for (const [path, asked] of Object.entries(where)) {
    if (['and', 'or'].includes(path.toLowerCase())) {
      if (!Array.isArray(asked)) return MALFORMED;
      for (const part of asked) {
        const problem = part ? problemIn(part, fields, count, level + 1) : MALFORMED;
        if (problem) return problem;
      }
      continue;
    }
    if (!isRecord(asked)) return MALFORMED;
    for (const [operator, value] of Object.entries(asked)) {
      count.conditions += 1;
      if (count.conditions > MOST_CONDITIONS) return TOO_MUCH;
      if (leadsIntoValue(path, fields)) return MALFORMED;
      const problem = conditionProblem(fieldAt(path, fields), operator, value);
      if (problem) return problem;
    }
  }
  return null;
}

function conditionProblem(
  field: FlattenedField | undefined,
  operator: string,
  value: unknown,
): string | null {
  const values = valuesOf(operator, value);
  if (values.length > MOST_VALUES) return TOO_MUCH;
  if (!values.every(isSimple)) return MALFORMED;
  const operators = (field && OPERATORS[field.type]) ?? OF_TEXT;
  if (!operators.includes(operator)) return MALFORMED;
  if (operator === 'exists') return null;
  if (field?.type === 'date' && !values.every(isInstantOrNull)) return MALFORMED;
  if (field?.type === 'number' && !values.every(isNumeric)) return MALFORMED;
  return null;
}

/** Payload takes a list of values, or one text with commas between them. */
function valuesOf(operator: string, value: unknown): unknown[] {
  if (['in', 'not_in', 'all'].includes(operator) && typeof value === 'string') {
    return value.split(',');
  }
  return [value].flat();
}

const isSimple = (value: unknown): boolean =>
  value === null ||
  ['number', 'boolean'].includes(typeof value) ||
  value instanceof Date ||
  (typeof value === 'string' && value.length <= LONGEST_VALUE && !value.includes('\0'));

const isInstantOrNull = (value: unknown): boolean =>
  value === null || value === '' || value === 'null' || isInstant(value);

const isNumeric = (value: unknown): boolean =>
  value === null || value === '' || value === 'null' || Number.isFinite(Number(value));

/** Whether a path goes on within a value of JSON, which the databases search each in a way of its own. */
const leadsIntoValue = (path: string, fields: FlattenedField[]): boolean => {
  const parts = path.replace(/^version[.]/, '').split(/[.]|__/);
  return parts.slice(0, -1).some((_, at) => {
    const type = fieldAt(parts.slice(0, at + 1).join('.'), fields)?.type;
    return type === 'json' || type === 'richText';
  });
};

/** The field that a path leads to, of the document itself or of a version of it. */
function fieldAt(path: string, fields: FlattenedField[]): FlattenedField | undefined {
  const [name = '', ...rest] = path.replace(/^version[.]/, '').split(/[.]|__/);
  const field = fields.find((one) => one.name === name);
  if (!field || rest.length === 0) return field ?? undefined;
  return 'flattenedFields' in field ? fieldAt(rest.join('.'), field.flattenedFields) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MALFORMED = sentence(
  '这样查不了，请检查查询条件。',
  'This cannot be searched for: check the conditions of the query.',
);
const TOO_MUCH = sentence('查询条件太多了。', 'There are too many conditions in the query.');
