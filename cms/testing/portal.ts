import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload';
import { afterAll } from 'vitest';
import type { Role } from '../access/roles.ts';
import { migrate } from '../database.ts';
import type { User } from '../payload-types.ts';
import { freshDatabase } from './database.ts';

/** A real Payload on a fresh database of its own, gone when the test file ends. */
export async function freshPortal(): Promise<{ payload: Payload; config: SanitizedConfig }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  const database = freshDatabase(folder);
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URI = database.uri;
  const { default: config } = await import('../payload.config.ts');
  const payload = await getPayload({ config });
  await migrate(payload);
  afterAll(async () => {
    await database.drop(payload);
    await payload.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  return { payload, config: await config };
}

/** A user of a role, in the database; of the given communities, or of a new one where the role has some. */
export const user = async (payload: Payload, role: Role, communities?: string[]): Promise<User> =>
  (await signedUp(payload, role, communities)).user;

/** A user of a role, and how they sign in. */
export async function signedUp(payload: Payload, role: Role, communities?: string[]) {
  const email = `${role}-${crypto.randomUUID()}@example.org`;
  const password = crypto.randomUUID();
  const isOfCommunities = role === 'communityEditor' || role === 'contributor';
  const own = communities ?? (isOfCommunities ? [await newCommunity(payload)] : []);
  const user = await payload.create({
    collection: 'users',
    data: { name: role, email, password, role, communities: own },
    overrideAccess: true,
  });
  return { user, email, password };
}

async function newCommunity(payload: Payload): Promise<string> {
  const data = sample.community() as never; // checked by the collection
  return (await payload.create({ collection: 'communities', data, overrideAccess: true })).id;
}

/** The REST API as a new user of a role asks it, and who that is. */
export async function apiAs(
  { payload, config }: { payload: Payload; config: SanitizedConfig },
  role: Role,
  communities?: string[],
) {
  const { user, email, password } = await signedUp(payload, role, communities);
  const { token } = await payload.login({ collection: 'users', data: { email, password } });
  const ask = publicApi(config, token);
  const send = async (method: string, path: string, data: unknown) => {
    const headers = { 'Content-Type': 'application/json' };
    const { status, text } = await ask(path, { method, headers, body: JSON.stringify(data) });
    return { status, text, doc: JSON.parse(text).doc };
  };
  return { user, ask, send, token: token ?? '' };
}

/** Asks the REST API as the public does, or as the user whose token is given. */
export function publicApi(config: SanitizedConfig, token?: string) {
  return async (path: string, init?: RequestInit): Promise<{ status: number; text: string }> => {
    const request = new Request(`http://portal.invalid/api/${path}`, init);
    if (token) request.headers.set('Authorization', `JWT ${token}`);
    const response = await handleEndpoints({ config, request });
    return { status: response.status, text: await response.text() };
  };
}

let count = 0;
const next = () => {
  count += 1;
  return count;
};

/** Content that the collections take as it is; a test changes what it is about. */
export const sample = {
  community: (data: object = {}) => ({ name: `社区${next()}`, summary: '一个社区。', ...data }),
  story: (data: object = {}) => ({
    title: `故事${next()}`,
    date: '2026-11-24',
    summary: '一个故事。',
    _status: 'published',
    ...data,
  }),
  event: (data: object = {}) => ({
    title: `活动${next()}`,
    kind: '文化活动',
    summary: '一个活动。',
    place: '桃源湖广场',
    schedule: { from: '2026-12-01', start: '19:30', end: '21:00', rules: [{ kind: 'once' }] },
    state: 'scheduled',
    _status: 'published',
    ...data,
  }),
  brand: (data: object = {}) => ({
    name: `品牌${next()}`,
    summary: '一个品牌。',
    _status: 'published',
    ...data,
  }),
  venue: (data: object = {}) => ({
    name: `场所${next()}`,
    level: '点',
    summary: '一个场所。',
    ...data,
  }),
  team: (data: object = {}) => ({
    name: `队伍${next()}`,
    kind: '志愿服务',
    summary: '一支队伍。',
    ...data,
  }),
  redirect: (data: object = {}) => ({ from: `/art/${next()}.html`, to: '/events/', ...data }),
  synonym: (data: object = {}) => ({ word: `说法${next()}`, means: ['义诊'], ...data }),
};
