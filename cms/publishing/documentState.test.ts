import { expect, it } from 'vitest';
import { documentState } from './documentState.ts';

const document = { collection: 'stories', id: 'a' };
const record = (state: 'waiting' | 'building' | 'live' | 'failed', more: object = {}) => ({
  state,
  scope: [document] as unknown as null, // what Payload types as JSON
  ...more,
});
const other = record('live', { scope: [{ collection: 'stories', id: 'b' }] });
const text = '故事“甲”没有更新：正文：里面的内容网站显示不了。';

it.each([
  ['nothing was ever published of it', [other], null],
  ['its publication waits', [record('waiting'), record('live')], { state: 'renewing' }],
  ['its publication is under way', [other, record('building')], { state: 'renewing' }],
  [
    'its page is ready and cannot be sent',
    [record('building', { trouble: '连不上。' })],
    { state: 'undelivered', reason: '连不上。' },
  ],
  [
    'it waits behind one that cannot be sent',
    [record('waiting'), { ...other, state: 'building', trouble: '连不上。' }],
    { state: 'undelivered', reason: '连不上。' },
  ],
  ['its publication is done', [other, record('live')], { state: 'live' }],
  ['everything was published', [record('live', { scope: null })], { state: 'live' }],
  [
    'its publication failed',
    [record('failed', { error: '磁盘满了。' })],
    { state: 'failed', reason: '磁盘满了。' },
  ],
  ['it failed, and was tried again', [record('live'), record('failed')], { state: 'live' }],
  [
    'it was held back',
    [record('live', { heldBack: [{ ...document, text }] })],
    { state: 'failed', reason: text },
  ],
  [
    'another one was held back',
    [record('live', { heldBack: [{ collection: 'stories', id: 'b', text }] })],
    { state: 'live' },
  ],
] as const)('%s', (_, publications, expected) => {
  expect(documentState([...publications], document)).toEqual(expected);
});
