import * as fc from 'fast-check';
import type { Endpoint, FlattenedField, SanitizedConfig } from 'payload';
import { sample } from '#cms/testing/portal.ts';
import { hostileFields, hostileText, hostileValue } from './values.ts';

/** Who sends a request. */
export const ACTORS = [
  'anonymous',
  'contributor',
  'communityEditor',
  'editor',
  'administrator',
] as const;

/** One request, ready to be sent but for the token of its actor. */
export interface Hostile {
  actor: (typeof ACTORS)[number];
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** Something that can be asked: an endpoint of a collection, a global or the portal. */
interface Target {
  base: string;
  endpoint: Endpoint;
  fields: FlattenedField[];
  template: object;
}

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

/** The ids of the documents that there are, by the names of their collections. */
export type Ids = Record<string, string[]>;

/** Requests to every endpoint there is, made from the schema of the collections. */
export function hostileRequests(config: SanitizedConfig, known: Ids): fc.Arbitrary<Hostile> {
  const every = Object.values(known).flat();
  // Of the documents themselves there is more to say than of the rest.
  const isOfDocuments = ({ base, endpoint }: Target) =>
    base in known && ['/', '/:id'].includes(endpoint.path) && endpoint.method !== 'get';
  const targets = targetsOf(config).flatMap((one) =>
    isOfDocuments(one) ? [one, one, one, one] : [one],
  );
  return fc.constantFrom(...targets).chain((target) => {
    const own = known[target.base] ?? [];
    return requestTo(target, [...own, ...own, ...own, ...every]);
  });
}

/** Every endpoint there is: Payload's own and ours. */
export function targetsOf({ collections, globals, endpoints }: SanitizedConfig): Target[] {
  const of = (base: string, fields: FlattenedField[], template: object, list: unknown): Target[] =>
    ((list || []) as Endpoint[]).map((endpoint) => ({ base, endpoint, fields, template }));
  return [
    ...of('', [], {}, endpoints),
    ...collections.flatMap(({ slug, flattenedFields, endpoints: own }) =>
      of(slug, flattenedFields, validOf(slug), own),
    ),
    ...globals.flatMap(({ slug, flattenedFields, endpoints: own }) =>
      of(`globals/${slug}`, flattenedFields, {}, own),
    ),
  ];
}

/** What a collection takes as it is. */
export const SAMPLES: Record<string, () => object> = {
  communities: sample.community,
  stories: sample.story,
  events: sample.event,
  brands: sample.brand,
  venues: sample.venue,
  teams: sample.team,
  redirects: sample.redirect,
  synonyms: sample.synonym,
};

const validOf = (slug: string): object => SAMPLES[slug]?.() ?? {};

function requestTo(target: Target, ids: string[]): fc.Arbitrary<Hostile> {
  const { base, endpoint, fields } = target;
  const method = fc.oneof(
    { weight: 9, arbitrary: fc.constant(endpoint.method.toUpperCase()) },
    { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
  );
  return fc
    .record({
      actor: fc.constantFrom(...ACTORS, 'editor' as const, 'administrator' as const),
      method,
      path: pathOf(endpoint.path, ids),
      query: queryOf(fields, ids),
      sent: bodyOf(target, ids),
    })
    .map(({ actor, method, path, query, sent: { headers, body } }) => {
      const hasBody = method !== 'GET' && method !== 'HEAD';
      return {
        actor,
        method,
        path: `${base}${base && path === '/' ? '' : base ? path : path.slice(1)}${query}`,
        headers: hasBody ? headers : {},
        body: hasBody ? body : null,
      };
    });
}

const PARAMETERS = [
  'nothing',
  '__proto__',
  'constructor',
  '0',
  '-1',
  'null',
  'undefined',
  '%00',
  '%',
  '%ff%fe',
  '%F0%9F%92%A9',
  '..%2f..%2fetc%2fpasswd',
  '%E2%80%8B',
  '{"$ne":null}',
  'a'.repeat(3000),
  '00000000-0000-4000-8000-000000000000',
];

/** The path of an endpoint with something for each of its parameters. */
function pathOf(path: string, ids: string[]): fc.Arbitrary<string> {
  const slugs = ['stories', 'events', 'brands', 'pages', 'media', 'users', 'redirects'];
  const parts = path
    .split('/')
    .map((part) =>
      part.startsWith(':')
        ? fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom(...ids, ...(part === ':kind' ? slugs : ids)) },
            { weight: 1, arbitrary: fc.constantFrom(...PARAMETERS) },
          )
        : fc.constant(part),
    );
  return fc.tuple(...parts).map((some) => some.join('/'));
}

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
  'nothing',
  '__proto__',
  '$where',
];

const encoded = (value: unknown): string =>
  encodeURIComponent(String(value).replace(/[\ud800-\udfff]/g, '?')).slice(0, 4000);

/** Parameters of a query: each that Payload knows, with values that it need not. */
function queryOf(fields: FlattenedField[], ids: string[]): fc.Arbitrary<string> {
  const names = fields.flatMap((field) => [field.name, `${field.name}.id`, `${field.name}.name.x`]);
  const name = fc.constantFrom(
    ...names,
    'id',
    'createdAt',
    'password',
    'createdBy.email',
    'createdBy.resetPasswordToken',
    'nothing',
    '__proto__',
    'and',
    'or',
    "x'; --",
  );
  const value = fc.oneof(
    fc.constantFrom(...ids),
    hostileText.map((text) => text.slice(0, 500)),
  );
  const condition = fc
    .tuple(name, fc.constantFrom(...OPERATORS), value)
    .map(([field, operator, said]) => `[${encoded(field)}][${operator}]=${encoded(said)}`);
  const where = fc.oneof(
    condition.map((one) => `where${one}`),
    fc
      .array(condition, { minLength: 1, maxLength: 6 })
      .map((list) => list.map((one, at) => `where[or][${at}][and][0]${one}`).join('&')),
    fc.constantFrom(
      'where[id][exists]=true',
      'where[id][exists]=true',
      'where[id][not_equals]=x',
      'where=x',
      'where[]=1',
      'where={"title":{"like":"%"}}',
      'where={',
      'where[and]=x',
      'where[or][0]=null',
      'where[title]=x',
      'where[title][in][][]=1',
      `where${'[and][0]'.repeat(40)}[id][exists]=true`,
      Array.from({ length: 300 }, (_, at) => `where[or][${at}][id][equals]=${at}`).join('&'),
      `where[id][in]=${'x,'.repeat(2000)}`,
    ),
  );
  const number = fc.constantFrom('-1', '0', '1', '2', '10', '99', '1e9', 'NaN', '0.5', 'x', '');
  const simple = fc.oneof(
    number.map((one) => `limit=${one}`),
    number.map((one) => `page=${one}`),
    number.map((one) => `depth=${one}`),
    fc
      .tuple(fc.constantFrom('', '-', '--', ','), name)
      .map(([sign, one]) => `sort=${sign}${encoded(one)}`),
    name.map((one) => `select[${encoded(one)}]=true`),
    fc.constantFrom(
      'sort[]=title&sort[]=-date',
      'sort[a]=b',
      'select=x',
      'select[title][x][y]=true',
      'populate=x',
      'populate[users][hash]=true',
      'populate[media][url]=true',
      'joins=x',
      'joins[events][limit]=0',
      'joins=false',
      'locale=*',
      'locale=xx',
      'locale=__proto__',
      'fallback-locale=none',
      'draft=true',
      'draft=x',
      'trash=true',
      'autosave=true',
      'pagination=false',
      'overrideLock=true',
      'overrideAccess=true',
      'flattenLocales=x',
      'publishSpecificLocale=x',
      'data={',
      'data={"title":"x"}',
      '__proto__[x]=1',
      `q=${'x'.repeat(9000)}`,
      'a[b][c][d][e][f][g][h]=1',
      '%',
      '&&&=&',
      'prefix=../x',
    ),
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.oneof(where, simple), { minLength: 1, maxLength: 2 })
        .map((list) => `?${list.join('&')}`),
    },
  );
}

const BOUNDARY = 'x-boundary';

const part = (name: string, value: string, more = ''): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

/** The smallest picture that there is: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const FILE_NAMES = ['a.png', 'CON.png', '%00.png', '../../x.png', 'x.svg', '', 'a'.repeat(300)];

function bodyOf(
  { fields, template }: Target,
  ids: string[],
): fc.Arbitrary<Pick<Hostile, 'headers' | 'body'>> {
  const json = (body: string, type = 'application/json') => ({
    headers: { 'Content-Type': type },
    body,
  });
  const said = fc.oneof(
    {
      weight: 12,
      arbitrary: hostileFields(fields, ids).map((some) => ({ ...template, ...some }) as unknown),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({
          email: hostileValue,
          password: hostileValue,
          token: hostileValue,
          document: hostileValue,
          step: hostileValue,
          action: fc.constantFrom<unknown>('publish', 'withdraw', 1, null),
          day: hostileValue,
          time: hostileValue,
          days: hostileValue,
          comment: hostileValue,
          kind: fc.constantFrom<unknown>('events', 'stories', '__proto__', 1),
          events: fc.oneof(
            hostileValue,
            fc.array(fc.record({ id: fc.constantFrom(...ids), title: hostileValue })),
          ),
          publish: hostileValue,
        })
        .map((all) => all as unknown),
    },
    { weight: 1, arbitrary: hostileValue },
  );
  return fc.oneof(
    { weight: 16, arbitrary: said.map((value) => json(JSON.stringify(value))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        json(''),
        json('{'),
        json('{"title":'),
        json('null'),
        json('"x"'),
        json('[]'),
        json('{"a":1}{"b":2}'),
        json('\ufeff{}'),
        json('[{"title":"x"}]'),
        json(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
        json('{"title":"x"}', 'text/plain'),
        json('{"title":"x"}', 'application/json; charset=utf-16'),
        json('title=x&_status=published', 'application/x-www-form-urlencoded'),
        {
          headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            'X-Payload-HTTP-Method-Override': 'GET',
          },
          body: 'where[id][exists]=true&limit=0&depth=99',
        },
        {
          headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            'X-HTTP-Method-Override': 'GET',
          },
          body: `where[title][like]=${'%'.repeat(30)}`,
        },
        json('<a/>', 'application/xml'),
        json('{}', 'x'),
        json('', 'multipart/form-data'),
        json('nothing', `multipart/form-data; boundary=${BOUNDARY}`),
        json(`--${BOUNDARY}\r\n`, `multipart/form-data; boundary=${BOUNDARY}`),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({ value: said, name: fc.constantFrom(...FILE_NAMES), isWhole: fc.boolean() })
        .map(({ value, name, isWhole }) => {
          const before = part('_payload', JSON.stringify(value));
          const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;
          const bytes = [before, head, PIXEL, isWhole ? `\r\n--${BOUNDARY}--\r\n` : ''];
          return {
            headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
            body: new Uint8Array(Buffer.concat(bytes.map((one) => Buffer.from(one)))),
          };
        }),
    },
  );
}
