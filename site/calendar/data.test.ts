import { describe, expect, it } from 'vitest';
import type { AgendaLine, DayName } from './agenda.ts';
import { choose, pack } from './data.ts';

const name = (day: string): DayName => ({ day, name: day, lunar: '', marks: [] });
const line = (change: Partial<AgendaLine>): AgendaLine => ({
  path: '/events/a/',
  title: '读书会',
  start: '09:00',
  hours: '上午9点到11点',
  place: '文化站',
  day: '2026-12-04',
  lastDay: '2026-12-04',
  ends: '2026-12-04T11:00',
  fate: 'scheduled',
  warning: '',
  remarks: [],
  traits: ['kind:reading', 'for:children'],
  ...change,
});

const LINES = [
  line({}),
  line({
    path: '/events/b/',
    title: '书画展',
    day: '2026-12-04',
    lastDay: '2026-12-06',
    ends: '2026-12-07T00:00',
    start: '',
    hours: '全天',
    remarks: ['到12月6日'],
    traits: ['kind:culture'],
  }),
  line({
    day: '2026-12-05',
    lastDay: '2026-12-05',
    ends: '2026-12-05T11:00',
    fate: 'cancelled',
    warning: '取消',
    remarks: ['停一次'],
  }),
];
const data = pack(LINES, [name('2026-12-04'), name('2026-12-05')]);
const all = { now: '2026-12-01T00:00', limit: 10 };

describe('the packed calendar', () => {
  it('gives back every line as it was, after a journey as JSON', () => {
    expect(choose(JSON.parse(JSON.stringify(data)), {}, all).lines).toEqual(LINES);
  });

  it('gives what fits the choice, and tells how much there is beyond the first', () => {
    const chosen = choose(data, { kind: 'reading' }, { ...all, limit: 1 });
    expect(chosen.lines.map(({ day }) => day)).toEqual(['2026-12-04']);
    // One of the two is called off: it is shown, and counts for nothing.
    expect([chosen.total, chosen.left]).toEqual([1, 1]);
    expect(Object.fromEntries(chosen.counts)).toEqual({
      'kind:reading': 1,
      'kind:culture': 1,
      'for:children': 1,
    });
  });

  it('leaves out what is over by the minute, and counts it nowhere', () => {
    const later = choose(data, {}, { now: '2026-12-04T11:00', limit: 10 });
    expect(later.lines.map(({ title }) => title)).toEqual(['书画展', '读书会']);
    expect(later.counts.get('kind:reading')).toBeUndefined();
    expect(choose(data, {}, { now: '2026-12-07T00:00', limit: 10 }).total).toBe(0);
  });

  it('gives what holds the words that are looked for, in its title or its place, and counts nothing else', () => {
    const holds = (text: string) => text.includes('书画');
    const chosen = choose(data, {}, { ...all, holds });
    expect(chosen.lines.map(({ title }) => title)).toEqual(['书画展']);
    expect(Object.fromEntries(chosen.counts)).toEqual({ 'kind:culture': 1 });
    expect(
      choose(data, {}, { ...all, holds: (text) => text.includes('文化站') }).lines,
    ).toHaveLength(3);
  });
});
