import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Content } from '#cms/saving/content.ts';
import { CopyStore } from './localCopy.ts';
import type { Reply, SavedDocument } from './reply.ts';
import { type SaveRequest, Saver, type SaverState } from './saver.ts';

/** A form and a CMS that keeps one document, whose every save is at the next second. */
function desk({ savesDrafts = true } = {}) {
  const stored: SavedDocument = { id: 'a', updatedAt: at(0), title: '起初' };
  const form = { content: { title: '起初' } as Content };
  const sent: SaveRequest[] = [];
  const refused: Reply[] = [];
  let state: SaverState | null = null;
  const answer = { status: 200, isOffline: false };
  const send = async (change: SaveRequest): Promise<Reply> => {
    sent.push(change);
    if (answer.isOffline) return reply(0);
    if (answer.status !== 200) return reply(answer.status);
    const { updatedAt, _status, ...content } = change.body;
    if (updatedAt !== undefined && updatedAt !== stored.updatedAt) {
      const differences = Object.entries(content)
        .filter(([name, value]) => stored[name] !== value)
        .map(([name, yours]) => ({
          name,
          label: name,
          theirs: stored[name],
          yours,
          theirsText: '',
          yoursText: '',
        }));
      return {
        ...reply(409),
        conflict: { kind: 'conflict', by: '王', at: stored.updatedAt, differences },
      };
    }
    Object.assign(stored, content, { updatedAt: at(Date.parse(stored.updatedAt) / 1000 + 1) });
    return { ...reply(200), doc: { ...stored } };
  };
  const saver = new Saver({
    id: 'a',
    base: stored.updatedAt,
    saved: { ...form.content },
    stored: { ...stored },
    savesDrafts,
    copies: new CopyStore('u', 'stories/a'),
    content: () => ({ ...form.content }),
    send,
    onState: (now) => {
      state = now;
    },
    onCreated: () => {},
    onSaved: () => {},
    onRefused: (one) => refused.push(one),
  });
  const type = (content: Content) => {
    form.content = { ...form.content, ...content };
    saver.touch();
  };
  const others = (content: Content) =>
    Object.assign(stored, content, { updatedAt: at(Date.parse(stored.updatedAt) / 1000 + 1) });
  return { saver, stored, form, sent, refused, answer, type, others, state: () => state };
}

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();
const reply = (status: number): Reply => ({
  status,
  doc: null,
  refusals: [],
  message: null,
  conflict: null,
});
const copy = () => JSON.parse(store.get('desk:u:stories/a') ?? 'null')?.content ?? null;
const store = new Map<string, string>();
const pause = (ms = 2000) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  store.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is typed', () => {
  it('is on the device at once, in the CMS after a pause, and then on the device no more', async () => {
    const { type, stored } = desk();
    type({ title: '一' });
    await pause(250);
    expect([copy(), stored.title]).toEqual([{ title: '一' }, '起初']);
    await pause();
    expect([copy(), stored.title]).toEqual([null, '一']);
  });

  it('is saved once for many keys, and again for what was typed meanwhile', async () => {
    const { type, sent, stored } = desk();
    for (const title of ['一', '一二', '一二三']) type({ title });
    await pause();
    expect(sent).toHaveLength(1);
    type({ title: '一二三四' });
    await pause();
    expect([sent.length, stored.title]).toEqual([2, '一二三四']);
  });

  it('is saved at once when the page goes, also 0.3 s after the last key', async () => {
    const { type, saver, stored } = desk();
    type({ title: '一' });
    await pause(300);
    saver.flush();
    await pause(0);
    expect(stored.title).toBe('一');
  });

  it('is not sent when it is what is saved already', async () => {
    const { type, sent, saver } = desk();
    type({ title: '起初' });
    saver.flush();
    await pause();
    expect(sent).toEqual([]);
  });

  it('waits on the device while nobody answers, and is saved when somebody does', async () => {
    const { type, answer, state, stored } = desk();
    answer.isOffline = true;
    type({ title: '一' });
    await pause();
    expect([state()?.status, copy()]).toEqual(['offline', { title: '一' }]);
    answer.isOffline = false;
    await pause(6000);
    expect([state()?.status, stored.title]).toEqual(['saved', '一']);
  });

  it('stays on the device when the session has ended, or the CMS refuses it', async () => {
    const { type, answer, state, refused } = desk();
    answer.status = 401;
    type({ title: '一' });
    await pause();
    expect([state()?.status, copy()]).toEqual(['signedOut', { title: '一' }]);
    answer.status = 400;
    type({ title: '一二' });
    await pause();
    expect([state()?.status, copy(), refused.length]).toEqual(['refused', { title: '一二' }, 2]);
  });

  it('is kept on the device only, where there are no drafts', async () => {
    const { type, sent } = desk({ savesDrafts: false });
    type({ title: '一' });
    await pause(5000);
    expect([sent, copy()]).toEqual([[], { title: '一' }]);
  });
});

describe('when somebody else has saved since', () => {
  it('the same field, both versions are shown and nothing is overwritten', async () => {
    const { type, others, state, stored } = desk();
    others({ title: '别人' });
    type({ title: '我' });
    await pause();
    expect(state()?.conflict?.differences).toMatchObject([{ theirs: '别人', yours: '我' }]);
    expect([stored.title, copy()]).toEqual(['别人', { title: '我' }]);
    type({ title: '我再写' });
    await pause(5000);
    expect(stored.title).toBe('别人');
  });

  it('what this form saved itself from another page is no conflict', async () => {
    const { type, others, state, stored } = desk();
    others({ title: '起初' });
    type({ title: '我' });
    await pause();
    expect([state()?.conflict, stored.title]).toEqual([null, '我']);
  });

  it('after a choice the form goes on from what is stored', async () => {
    const { type, others, saver, stored, form } = desk();
    others({ title: '别人' });
    type({ title: '我' });
    await pause();
    form.content = { title: '两人的' };
    saver.adopt({ ...stored }, { title: '别人' });
    saver.touch();
    await pause();
    expect(stored.title).toBe('两人的');
  });
});

it('a button waits for the save that is under way, and rests on it', async () => {
  const { type, saver, sent, stored } = desk();
  type({ title: '一' });
  await vi.advanceTimersByTimeAsync(1500);
  const published = saver.act({ _status: 'published' });
  await pause();
  expect((await published).status).toBe(200);
  expect(sent.map(({ isTyping }) => isTyping)).toEqual([true, false]);
  expect(stored.title).toBe('一');
});

it('while somebody else is at work nothing is sent', async () => {
  const { type, saver, sent } = desk();
  saver.pause(true);
  type({ title: '一' });
  saver.flush();
  await pause(5000);
  expect([sent, copy()]).toEqual([[], { title: '一' }]);
  saver.pause(false);
  await pause();
  expect(sent).toHaveLength(1);
});
