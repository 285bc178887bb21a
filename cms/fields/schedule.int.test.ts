import { beforeAll, describe, expect, it } from 'vitest';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { freshPortal, publicApi, sample } from '../testing/portal.ts';

const { payload, config } = await freshPortal();
const api = publicApi(config);

interface Reply {
  status: number;
  /** `path: sentence`, one a line, as the form shows each at its field. */
  refusals: string;
  doc: { id: string; schedule: Record<string, unknown> };
}

let token = '';

beforeAll(async () => {
  const credentials = { email: 'editor@example.org', password: crypto.randomUUID() };
  await payload.create({
    collection: 'users',
    data: { name: '编辑', role: 'editor', ...credentials },
    overrideAccess: true,
  });
  const { text } = await api('users/login', request('POST', credentials));
  token = JSON.parse(text).token;
});

function request(method: string, body: object): RequestInit {
  const headers = { 'Content-Type': 'application/json', Authorization: `JWT ${token}` };
  return { method, headers, body: JSON.stringify(body) };
}

async function ask(method: string, path: string, body: object): Promise<Reply> {
  const { status, text } = await api(path, request(method, body));
  const reply = JSON.parse(text);
  const errors: { path: string; message: string }[] = reply.errors?.[0]?.data?.errors ?? [];
  return {
    status,
    refusals: errors.map(({ path, message }) => `${path}: ${message}`).join('\n'),
    doc: reply.doc,
  };
}

const create = (schedule: object) => ask('POST', 'events', sample.event({ schedule }));

const weekly = { rules: [{ kind: 'weekly', weekdays: ['5'] }], from: '2026-12-04' };
const hours = { start: '09:00', end: '11:30' };

describe('the API refuses, at the field to mend and in a sentence,', () => {
  it.each<[string, object, string]>([
    [
      'an end before its start',
      { ...weekly, start: '10:00', end: '09:00' },
      'schedule.end: 结束时间09:00要晚于开始时间10:00。',
    ],
    [
      'an end without a start',
      { ...weekly, end: '09:00' },
      'schedule.end: 写了结束时间09:00，还没写开始时间。',
    ],
    [
      'a last day before the first',
      { ...weekly, until: '2026-12-03' },
      'schedule.until: 截止日期2026-12-03早于首次日期2026-12-04，请改其中一个。',
    ],
    [
      'a rule that never occurs before the last day',
      { ...weekly, from: '2026-12-05', until: '2026-12-10' },
      'schedule.rules.0.kind: 从2026-12-05到2026-12-10，这条规则一次也轮不到，请改日期或规则。',
    ],
    [
      'the second of two rules, where it never occurs',
      {
        rules: [...weekly.rules, { kind: 'yearlyLunar', month: 1, day: 30 }],
        from: '2026-12-04',
        until: '2026-12-31',
      },
      'schedule.rules.1.kind: 从2026-12-04到2026-12-31，这条规则一次也轮不到，请改日期或规则。',
    ],
    [
      'more than 1,000 occurrences a year',
      {
        rules: [{ kind: 'once' }],
        from: '2026-12-04',
        added: Array.from({ length: 1001 }, (_, index) => ({
          day: '2027-01-01',
          start: `${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
        })),
      },
      'schedule.added: 2027年有1001场，共1001天，一年最多1000天，请检查加办的场次。',
    ],
    ['no first day', { rules: weekly.rules }, 'schedule.from: 请填写首次日期，例如 2026-10-18。'],
    ['a day that is none', { ...weekly, from: '2026-02-30' }, 'schedule.from: 请填写首次日期'],
    ['a last day that is none', { ...weekly, until: '下周' }, 'schedule.until: 截止日期请写成'],
    ['a time that is none', { ...weekly, start: '25:00' }, 'schedule.start: 请填写时间'],
    [
      'a length that is none',
      { ...weekly, days: 1.5 },
      'schedule.days: 每次办几天，请选 1 到 60 天。',
    ],
    ['no rule at all', { ...weekly, rules: [] }, 'schedule.rules: 请至少写一条怎么重复。'],
    [
      'a week without a weekday',
      { ...weekly, rules: [{ kind: 'weekly', weekdays: [] }] },
      'schedule.rules.0.weekdays: 请选星期几，至少选一天。',
    ],
    [
      'a half day of the month',
      { ...weekly, rules: [{ kind: 'monthlyByDay', days: [5, 5.5] }] },
      'schedule.rules.0.days: 请选每月几号',
    ],
    [
      'a digit that is none',
      { ...weekly, rules: [{ kind: 'daysEndingIn', digit: 10 }] },
      'schedule.rules.0.digit: 请选逢几，从 0 到 9。',
    ],
    [
      'a lunar month that is none',
      { ...weekly, rules: [{ kind: 'yearlyLunar', month: 13, day: 1 }] },
      'schedule.rules.0.month: 请选农历几月',
    ],
    [
      'a move to a day that is none',
      { ...weekly, moved: [{ day: '2026-12-04', to: '2026-13-01' }] },
      'schedule.moved.0.to: 请填写改到哪天',
    ],
    [
      'a move to hours in the wrong order',
      {
        ...weekly,
        ...hours,
        moved: [
          { day: '2026-12-04', to: '2026-12-05' },
          { day: '2026-12-11', to: '2026-12-12', start: '10:00', end: '09:00' },
        ],
      },
      'schedule.moved.1.end: 结束时间09:00要晚于开始时间10:00。',
    ],
    [
      'an addition with an end and no start',
      { ...weekly, added: [{ day: '2026-12-05', end: '09:00' }] },
      'schedule.added.0.end: 写了结束时间09:00，还没写开始时间。',
    ],
    [
      'an addition at a time that is none',
      { ...weekly, added: [{ day: '2026-12-05', start: '9点' }] },
      'schedule.added.0.start: 请填写时间',
    ],
    [
      'a cancellation of a day that is none',
      { ...weekly, cancelled: [{ day: '2026-12-32' }] },
      'schedule.cancelled.0.day: 请填写日期',
    ],
    [
      'an empty note',
      { ...weekly, noted: [{ day: '2026-12-04', note: '' }] },
      'schedule.noted.0.note: 请写说明',
    ],
  ])('%s', async (_, schedule, sentence) => {
    const { status, refusals } = await create(schedule);
    expect(refusals).toContain(sentence);
    expect(refusals.split('\n')).toHaveLength(1);
    expect(status).toBe(400);
  });

  it('what a change would make unsound: the last day alone is sent', async () => {
    const { doc } = await create(weekly);
    const path = `events/${doc.id}`;
    const { status, refusals } = await ask('PATCH', path, { schedule: { until: '2026-12-01' } });
    expect(refusals).toContain('schedule.until: 截止日期2026-12-01早于首次日期2026-12-04');
    expect(status).toBe(400);
  });
});

describe('the API takes', () => {
  it.each<[string, object]>([
    ['正月三十, which some years do not have', { ...weekly, rules: [lunar(1, 30)] }],
    [
      '正月三十 up to the calendar’s end',
      { ...weekly, rules: [lunar(1, 30)], until: '2100-12-31' },
    ],
    ['the union of 每周五 and 逢五', { ...weekly, rules: [...weekly.rules, fengWu()] }],
    ['the last Sunday of the month', { ...weekly, rules: [monthly('-1', '7')] }],
    ['a solar term', { ...weekly, rules: [{ kind: 'yearlySolarTerm', term: '冬至' }] }],
    ['hours that end on the next day', { ...weekly, days: 2, start: '22:00', end: '02:00' }],
  ])('%s', async (_, schedule) => {
    const { status, refusals, doc } = await create(schedule);
    expect(refusals).toBe('');
    expect(status).toBe(201);
    expect(readSchedule(doc.schedule).problems).toEqual([]);
  });

  it('single occurrences cancelled, moved, noted and added, and gives them back', async () => {
    const exceptions = {
      cancelled: [{ day: '2026-12-04', note: '场地检修' }, { day: '2020-01-03' }],
      moved: [
        { day: '2026-12-11', to: '2026-12-12', start: '10:00', end: '12:00', note: '改到周六' },
      ],
      noted: [{ day: '2026-12-18', note: '请自带针线' }],
      added: [{ day: '2026-12-06', ...hours }, { day: '2026-12-07' }],
    };
    const { doc } = await create({ ...weekly, ...hours, ...exceptions });
    expect(readSchedule(doc.schedule).schedule).toMatchObject(exceptions);
    // A form sends an empty list as the number of its rows.
    const none = { cancelled: 0, moved: 0, noted: 0, added: 0 };
    const { doc: cleared } = await ask('PATCH', `events/${doc.id}`, { schedule: none });
    expect(cleared.schedule).toMatchObject({ cancelled: [], moved: [], noted: [], added: [] });
  });
});

describe('a draft', () => {
  it('may be unsound while it is typed; the public keeps what was published, and publishing is refused', async () => {
    const { doc } = await create({ ...weekly, ...hours });
    const path = `events/${doc.id}`;
    const typed = { _status: 'draft', schedule: { ...weekly, start: '10:00', end: '09:00' } };
    const saved = await ask('PATCH', `${path}?draft=true&autosave=true`, typed);
    expect(saved.status).toBe(200);
    expect(readSchedule(saved.doc.schedule).problems[0]?.zh).toContain('要晚于');

    const { text } = await api(path);
    expect(JSON.parse(text).schedule).toMatchObject(hours);

    const published = await ask('PATCH', `${path}?draft=true`, { _status: 'published' });
    expect(published).toMatchObject({ status: 400 });
    expect(published.refusals).toContain('schedule.end: 结束时间09:00要晚于开始时间10:00。');
  });
});

function lunar(month: number, day: number) {
  return { kind: 'yearlyLunar', month, day };
}

function fengWu() {
  return { kind: 'daysEndingIn', digit: 5 };
}

function monthly(nth: string, weekday: string) {
  return { kind: 'monthlyByWeekday', nth, weekday };
}
