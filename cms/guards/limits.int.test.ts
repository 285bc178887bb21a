import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import { expect, it } from 'vitest';
import { freshPortal } from '../testing/portal.ts';
import { kindProblem } from './shape.ts';

const { payload, config } = await freshPortal();

/** Every field that people fill in has a limit: by what its own rules say to something far too large. */
async function without(fields: FlattenedField[], prefix: string): Promise<string[]> {
  const missing: string[] = [];
  for (const field of fields) {
    const path = `${prefix}${field.name}`;
    if ('flattenedFields' in field)
      missing.push(...(await without(field.flattenedFields, `${path}.`)));
    for (const value of tooLarge(field)) {
      if (!(await isRefused(field, value))) missing.push(path);
    }
  }
  return missing;
}

const many = (item: unknown) => Array.from({ length: 3000 }, () => item);

function tooLarge(field: FlattenedField): unknown[] {
  const isMany = 'hasMany' in field && field.hasMany === true;
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
      return isMany ? [many('字'), ['长'.repeat(100_000)]] : ['长'.repeat(100_000)];
    case 'number':
      return isMany ? [many(1)] : [1e300, -1e300];
    case 'select':
      return isMany ? [many('x')] : ['长'.repeat(100_000)];
    case 'relationship':
    case 'upload':
      return isMany ? [many(crypto.randomUUID())] : [];
    case 'array':
      return [many({})];
    case 'richText':
      return [text('长'.repeat(1_000_000)), nested(500)];
    case 'json':
      return [many('长'.repeat(1000))];
    default:
      return [];
  }
}

const text = (of: string) => ({ root: { type: 'root', children: [{ type: 'text', text: of }] } });

function nested(levels: number): unknown {
  let node: object = { type: 'text', text: '深' };
  for (let level = 0; level < levels; level += 1) node = { type: 'quote', children: [node] };
  return { root: { type: 'root', children: [node] } };
}

async function isRefused(field: FlattenedField, value: unknown): Promise<boolean> {
  if ('maxRows' in field && field.maxRows !== undefined && field.maxRows < 3000) return true;
  if (kindProblem({ [field.name]: value }, [field])) return true;
  if (!('validate' in field) || typeof field.validate !== 'function') return false;
  const asked = {
    ...field,
    data: {},
    siblingData: {},
    operation: 'create',
    path: [field.name],
    preferences: { fields: {} },
    req: { payload, t: (key: string) => key, i18n: { language: 'zh' }, context: {} },
  };
  const validate = field.validate as (value: unknown, options: unknown) => unknown; // one type for each kind
  const said = await Promise.resolve(validate(value, asked)).catch(() => 'refused');
  return said !== true;
}

/** Fields that nobody fills in: the portal works them out, or Payload does. */
const KEPT_BY_THE_PORTAL = [
  'id',
  'filename',
  'mimeType',
  'url',
  'thumbnailURL',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'sizes',
  'formerSlugs',
  'pictures',
  'pinyin',
  'firstDay',
  'lastDay',
  'autosavedBy',
  'sessions',
  'salt',
  'hash',
  'resetPasswordToken',
  'loginAttempts',
];

const isFilledIn = ({ name }: FlattenedField) => !KEPT_BY_THE_PORTAL.includes(name);

/** Whether an administrator may write documents of a collection at all. */
async function isWritten({ access }: SanitizedCollectionConfig): Promise<boolean> {
  const req = {
    user: { role: 'administrator' },
    payload,
    context: {},
  } as unknown as PayloadRequest;
  return Boolean((await access.create({ req })) || (await access.update({ req })));
}

it('each field of each collection that people write has a limit', async () => {
  const missing: string[] = [];
  let count = 0;
  for (const { slug, fields, flattenedFields, ...more } of config.collections) {
    if (slug.startsWith('payload-')) continue;
    if (!(await isWritten({ slug, fields, flattenedFields, ...more }))) continue;
    count += 1;
    missing.push(...(await without(flattenedFields.filter(isFilledIn), `${slug}.`)));
  }
  for (const { slug, flattenedFields } of config.globals) {
    missing.push(...(await without(flattenedFields.filter(isFilledIn), `${slug}.`)));
  }
  expect([...new Set(missing)]).toEqual([]);
  expect(count).toBeGreaterThan(9);
});

it('a field without a limit is seen', async () => {
  const field = { type: 'json', name: 'free', validate: () => true } as unknown as FlattenedField;
  expect(await without([field], '')).toContain('free');
});
