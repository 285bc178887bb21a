import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  APIError,
  type Endpoint,
  type FlattenedField,
  type Payload,
  type SanitizedConfig,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import type { PictureBucket } from '../pictures/bucket.ts';
import { fileOf, inBucket, tidied } from '../pictures/endpoints.ts';
import { noFile } from '../pictures/noFile.ts';
import { ownBucket } from '../pictures/ofSettings.ts';
import { whereProblem } from './where.ts';
import { wholePictures } from './wholePictures.ts';

/** Node takes no longer address over HTTP; in process there is no such limit. */
const LONGEST_QUERY = 16_000;
/** The builder reads in pages of so many. */
const MOST_A_PAGE = 500;
/** The admin's lists go up to a hundred; a chooser asks for all that is chosen. */
const MOST_A_PAGE_SIGNED_IN = 2000;
const DEEPEST = 1;
const DEEPEST_SIGNED_IN = 5;

/** Collections of Payload's own that are used by the portal alone. */
const INTERNAL = ['payload-kv', 'payload-locked-documents', 'payload-migrations', 'payload-jobs'];

/**
 * Has the query of every request judged before an endpoint sees it, and takes away the endpoints that lead nowhere:
 * versions of what has none, and what Payload keeps for itself.
 */
export function guardEndpoints(config: SanitizedConfig): SanitizedConfig {
  // Payload's type of sanitised endpoints is one that none of its own fits.
  config.endpoints = config.endpoints.map((one) => judged(one, [])) as typeof config.endpoints;
  for (const collection of config.collections) {
    const { slug, endpoints, flattenedFields, upload } = collection;
    const bucket = upload ? ownBucket() : undefined;
    collection.endpoints = (endpoints || [])
      .filter(({ path, method }) => {
        if (INTERNAL.includes(slug)) return false;
        // Of preferences each user has their own, by its key; Payload's deletion of one fails on SQLite.
        if (slug === 'payload-preferences') return path.includes(':key') && method !== 'delete';
        if (path.startsWith('/versions')) return Boolean(collection.versions);
        return !path.startsWith('/verify') || Boolean(collection.auth?.verify);
      })
      .map((endpoint) => (bucket ? inBucket(endpoint, bucket) : endpoint))
      .map((endpoint) => judged(endpoint, flattenedFields))
      .map((endpoint) => (upload ? ofPictures(endpoint, bucket ?? upload.staticDir) : endpoint));
  }
  for (const global of config.globals) {
    const { endpoints, flattenedFields } = global;
    if (endpoints) global.endpoints = endpoints.map((one) => judged(one, flattenedFields));
  }
  return config;
}

/** Payload looks a collection up by what a request says, and would find what every object has, as `constructor`. */
export function nameOnlyCollections({ collections }: Payload): void {
  Object.setPrototypeOf(collections, null);
}

const judged = (endpoint: Endpoint, fields: FlattenedField[]): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const isSignedIn = Boolean(req.user);
    if (!isSignedIn && saysWho(req.headers)) await askDatabase(req.payload);
    const problem = queryProblem({ query: req.query, fields, isSignedIn });
    if (problem) throw new APIError(problem, 400, null, true);
    if ((req.search?.length ?? 0) > LONGEST_QUERY) throw new APIError(TOO_LONG, 414, null, true);
    return endpoint.handler(req);
  },
});

const saysWho = (headers: Headers): boolean =>
  headers.has('Authorization') || /\bpayload-token=./.test(headers.get('Cookie') ?? '');

/**
 * Payload takes whom it cannot look up, because the database is away, for somebody who is not signed in; an editor would
 * be told to sign in. @throws what the database has to say.
 */
const askDatabase = (payload: Payload): Promise<unknown> =>
  payload.db.findOne({ collection: 'leases', where: {} });

function ofPictures(endpoint: Endpoint, store: PictureBucket | string = ''): Endpoint {
  const isFolder = typeof store === 'string';
  if (endpoint.path === '/file/:filename') {
    return named(isFolder ? ofFiles(endpoint, store) : fileOf(endpoint, store));
  }
  if (!/post|patch|delete/.test(endpoint.method)) return endpoint;
  if (!isFolder) return tidied(endpoint, store);
  return endpoint.method === 'delete' ? endpoint : wholePictures(endpoint, store);
}

/** The endpoint of a file that is asked for by its name and nothing more. */
const named = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    const name = String(req.routeParams?.filename);
    const isName = name === basename(name) && !name.includes('\0') && !/^\.+$/.test(name);
    if (!isName) throw noFile();
    return endpoint.handler(req);
  },
});

const ofFiles = (endpoint: Endpoint, folder: string): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    if (!existsSync(join(folder, String(req.routeParams?.filename)))) throw noFile();
    return endpoint.handler(req);
  },
});

interface Asked {
  query: Record<string, unknown>;
  fields: FlattenedField[];
  isSignedIn: boolean;
}

/** Why a query is not asked, as a sentence; null when it may be. The public reads in pages, and no deeper than one step. */
function queryProblem({ query, fields, isSignedIn }: Asked): string | null {
  const most = isSignedIn ? MOST_A_PAGE_SIGNED_IN : MOST_A_PAGE;
  const deepest = isSignedIn ? DEEPEST_SIGNED_IN : DEEPEST;
  const { where, data, select, populate, joins, sort } = query;
  if (!isWhole(query.limit, isSignedIn ? 0 : 1, most)) return pages(most);
  const isUnlimited = query.pagination === 'false' && query.limit === undefined;
  if (isUnlimited && !isSignedIn) return pages(most);
  if (!isWhole(query.page, 1, 1_000_000)) return MALFORMED;
  if (!isWhole(query.depth, 0, deepest)) return deep(deepest);
  if (data !== undefined || joins !== undefined) return MALFORMED;
  if (!isSelection(select) || !isSelection(populate)) return MALFORMED;
  if (populate !== undefined && !isSignedIn) return MALFORMED;
  if (!isSort(sort)) return MALFORMED;
  return whereProblem(where, fields);
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'string' &&
    /^\d{1,9}$/.test(value) &&
    Number(value) >= least &&
    Number(value) <= most);

/** Names of fields, in groups, each with yes or no. */
function isSelection(value: unknown, level = 0): boolean {
  if (value === undefined || (level > 0 && typeof value === 'string')) return true;
  return (
    level <= 5 &&
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 100 &&
    Object.entries(value).every(
      ([name, part]) => !name.includes('.') && isSelection(part, level + 1),
    )
  );
}

const isSort = (value: unknown): boolean =>
  value === undefined ||
  ([value].flat().length <= 5 &&
    [value].flat().every((one) => typeof one === 'string' && one.length <= 300));

const MALFORMED = sentence(
  '这个请求的参数不对。',
  'The parameters of this request are not understood: check select, sort, page and such.',
);
const TOO_LONG = sentence('请求的网址太长了。', 'The address of this request is too long.');
const pages = (most: number): string =>
  sentence(`每页最多 ${most} 条，请分页读取。`, `At most ${most} a page: read page by page.`);
const deep = (deepest: number): string =>
  sentence(`depth 最多是 ${deepest}。`, `The depth is at most ${deepest}.`);
