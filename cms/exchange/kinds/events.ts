import { label } from '#cms/fields/labels.ts';
import { asChoices } from '#cms/fields/ruleChoices.ts';
import { AUDIENCES, EVENT_KINDS, eventShape, isSomewhere, NOWHERE } from '#content/model/event.ts';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { textsIn } from '#content/model/schedule/languages.ts';
import { sentenceOf } from '#content/model/schedule/problem.ts';
import { rulesFromText, rulesText } from '#content/model/schedule/ruleFromText.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import { nextOccurrences } from '#content/model/schedule/upcoming.ts';
import { addDays, daysBetween, isDay, toDay } from '#content/model/time/day.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { wholeNumber } from '#content/model/value/wholeNumber.ts';
import type { Cell } from '../file/cell.ts';
import {
  dateOf,
  dayCell,
  fitting,
  isEmpty,
  itemsOf,
  numberCell,
  required,
  textOf,
  timeCell,
  yesCell,
} from './cells.ts';
import type { Column, Fields, Kind, Problem, Reading } from './kind.ts';
import { namesOf } from './named.ts';
import { bodyCell, bodyText } from './paragraphs.ts';
import { brandColumn, byTitle, nameColumn, textColumn } from './shared.ts';

const { shape } = eventShape;
const SHOWN_DATES = 3;
/** As long as a schedule takes. */
const lengthSchema = wholeNumber({ least: 1, most: 60 }).optional();

const AUDIENCE_NAMES = { elders: '老人', children: '小孩', families: '全家' } as const;

const scheduleIn = (doc: Fields): Schedule | null => readSchedule(doc.schedule ?? {}).schedule;

const columns: Column[] = [
  {
    ...textColumn('title', label('标题', 'Title'), shape.title),
    hint: '最多 60 个字。',
    example: '周五读书会',
  },
  {
    heading: label('类别', 'Kind'),
    isRequired: true,
    hint: `选一个：${EVENT_KINDS.join('、')}。`,
    example: '阅读活动',
    field: 'kind',
    read: kindCell,
    write: ({ kind }) => String(kind ?? ''),
  },
  {
    ...textColumn('summary', label('摘要', 'Summary'), shape.summary, { isLine: false }),
    hint: '一两句话，最多 200 个字。',
    example: '每周五晚上一起读一本书，谁都可以来。',
  },
  {
    heading: label('日期', 'First day'),
    isRequired: true,
    hint: '哪一天办；重复的，写第一次。要写全年月日。',
    example: dateOf('2026-05-01'),
    field: 'schedule.from',
    read: required(dayCell),
    write: (doc) => dateOf(scheduleIn(doc)?.from),
  },
  {
    heading: label('截止日期', 'Last day'),
    hint: '重复的，写办到哪天为止，一直办下去就空着。只办一次、连着办几天的，写最后一天。',
    example: dateOf('2026-12-31'),
    field: 'schedule.until',
    read: dayCell,
    write: (doc) => dateOf(lastDayOf(scheduleIn(doc))),
  },
  {
    heading: label('开始时间', 'Starts at'),
    hint: '例如 19:30。办一整天就空着。',
    example: '19:30',
    field: 'schedule.start',
    read: timeCell,
    write: (doc) => scheduleIn(doc)?.start ?? null,
  },
  {
    heading: label('结束时间', 'Ends at'),
    hint: '例如 21:00，可以空着。',
    example: '21:00',
    field: 'schedule.end',
    read: timeCell,
    write: (doc) => scheduleIn(doc)?.end ?? null,
  },
  {
    heading: label('重复', 'Recurrence'),
    hint: '空着是只办一次。可以写：每周五、每周二、四、每月5号/15号、每月第二个周六、每月最后一个周日、逢五、每年农历八月十五、每年清明。几条用“；”连起来。',
    example: '每周五；逢五',
    field: 'schedule.rules',
    read: rulesCell,
    write: (doc) => rulesText(scheduleIn(doc)?.rules ?? []),
  },
  {
    heading: label('每次几天', 'Length in days'),
    hint: '重复的活动，每次连着办几天；一天就空着。',
    example: null,
    field: 'schedule.days',
    read: (cell) => fitting(lengthSchema)(numberCell(cell)),
    write: (doc) => {
      const schedule = scheduleIn(doc);
      return schedule && !isOnce(schedule.rules) && schedule.days > 1 ? schedule.days : null;
    },
  },
  nameColumn('community', 'communities', {
    heading: label('社区', 'Community'),
    hint: '社区的名字，见下面的名单。',
  }),
  nameColumn('venue', 'venues', {
    heading: label('场所', 'Venue'),
    hint: '场所的名字，见下面的名单。场所、具体位置、线上地址至少写一样。',
  }),
  {
    ...textColumn('place', label('具体位置', 'Place'), shape.place),
    hint: '例如“二楼阅览室”。',
    example: '二楼阅览室',
  },
  {
    ...textColumn('online', label('线上地址', 'Online address'), shape.online),
    hint: '以 https:// 开头的网址。',
    example: null,
  },
  brandColumn,
  {
    ...textColumn('howToJoin', label('参加办法', 'How to join'), shape.howToJoin, {
      isLine: false,
    }),
    hint: '怎么报名，带什么。',
    example: '直接来，不用报名。',
  },
  {
    heading: label('免费', 'Free of charge'),
    hint: '写“是”，或者空着。',
    example: '是',
    field: 'isFree',
    read: yesCell,
    write: ({ isFree }) => (isFree ? '是' : null),
  },
  {
    heading: label('名额', 'Capacity'),
    hint: '一个数；不限就空着。',
    example: 30,
    field: 'capacity',
    read: (cell) => fitting(shape.capacity)(numberCell(cell)),
    write: ({ capacity }) => (typeof capacity === 'number' ? capacity : null),
  },
  {
    ...textColumn('contact', label('联系人', 'Whom to ask'), shape.contact),
    hint: '问谁，例如“社区居委会”。',
    example: '社区居委会',
  },
  {
    ...textColumn('phone', label('电话', 'Telephone'), shape.phone),
    hint: '一个号码。',
    example: '12345',
  },
  {
    heading: label('特别适合', 'Suits above all'),
    hint: '老人、小孩、全家，可以写几个，用“、”隔开。',
    example: '老人、全家',
    field: 'audiences',
    read: audiencesCell,
    write: ({ audiences }) =>
      AUDIENCES.filter((one) => Array.isArray(audiences) && audiences.includes(one))
        .map((one) => AUDIENCE_NAMES[one])
        .join('、'),
  },
  {
    heading: label('正文', 'Text'),
    hint: '一行一段，在一格里换行按 Alt+回车。图片以后在编辑台里加。',
    example: '这个月读《边城》。\n带上自己的杯子。',
    field: 'body',
    read: bodyCell,
    write: bodyText,
  },
];

export const events: Kind = {
  collection: 'events',
  label: label('活动', 'Events'),
  columns,
  hasDrafts: true,
  communityField: 'community',
  completed,
  problems,
  summary(fields, names, { today, language }) {
    const texts = textsIn(language);
    const schedule = scheduleIn(fields);
    const places = [namesOf('venues', fields.venue, names), fields.place, fields.online];
    return {
      title: String(fields.title ?? ''),
      when: schedule ? texts.schedule(schedule) : '',
      next: schedule
        ? nextOccurrences(schedule, toDay(today), SHOWN_DATES).map(({ day }) => texts.fullDay(day))
        : [],
      where: places.filter(Boolean).join(' '),
    };
  },
  identity: (fields) => ({
    title: String(fields.title ?? ''),
    day: scheduleIn(fields)?.from ?? '',
  }),
  stored: byTitle('events', 'firstDay'),
};

/** In a table the last day of what takes place once is the last of its days. */
function completed(fields: Fields): Fields {
  const { rules, ...schedule } = (fields.schedule ?? {}) as Fields & { rules?: Schedule['rules'] }; // put there by the columns
  const { from, until } = schedule;
  const lastsUntil =
    rules && isOnce(rules) && isText(from) && isText(until) && until > from && !schedule.days;
  const spans = lastsUntil
    ? { days: daysBetween(toDay(from), toDay(until)) + 1, until: undefined }
    : {};
  return { ...fields, schedule: { ...schedule, rules: rules?.map(asChoices), ...spans } };
}

function problems(fields: Fields): Problem[] {
  const found = readSchedule(fields.schedule ?? {}).problems.map((problem) => ({
    field: `schedule.${problem.path[0] === 'days' && !hasLength(fields) ? 'until' : problem.path[0]}`,
    message: sentenceOf(problem),
  }));
  return isSomewhere(fields) ? found : [...found, { field: 'place', message: NOWHERE }];
}

/** Whether the length was written as such, and not as a last day. */
const hasLength = (fields: Fields): boolean => {
  const { rules } = (fields.schedule ?? {}) as { rules?: Schedule['rules'] }; // as above
  return !isOnce(rules ?? []);
};

const isOnce = (rules: readonly { kind: string }[]): boolean =>
  rules.length === 1 && rules[0]?.kind === 'once';

const isText = (value: unknown): value is string => typeof value === 'string' && isDay(value);

function lastDayOf(schedule: Schedule | null): string | undefined {
  if (!schedule) return undefined;
  const { rules, from, until, days } = schedule;
  return isOnce(rules) ? (days > 1 ? addDays(from, days - 1) : undefined) : until;
}

function kindCell(cell: Cell): Reading {
  const kind = textOf(cell, { isLine: true });
  if (EVENT_KINDS.some((one) => one === kind)) return { value: kind };
  const known = EVENT_KINDS.join('、');
  return { refusal: sentence(`请写其中一个：${known}。`, `Write one of these: ${known}.`) };
}

function rulesCell(cell: Cell): Reading {
  if (cell instanceof Date) return { refusal: unread('日期') };
  const read = rulesFromText(String(cell ?? ''));
  return 'rules' in read ? { value: read.rules } : { refusal: unread(read.unread) };
}

const unread = (part: string): string =>
  sentence(
    `看不懂“${part.slice(0, 40)}”。可以写：每周五、每月5号、每月第二个周六、逢五、每年农历八月十五。`,
    'How does it recur? Write as in the template: 每周五, 每月5号, 每月第二个周六, 逢五, 每年农历八月十五.',
  );

function audiencesCell(cell: Cell): Reading {
  if (isEmpty(cell)) return { value: [] };
  const items = itemsOf(cell);
  const found = AUDIENCES.filter((one) => items.includes(AUDIENCE_NAMES[one]));
  if (found.length === new Set(items).size) return { value: found };
  return {
    refusal: sentence('只能写：老人、小孩、全家。', 'Write 老人, 小孩 or 全家, or several.'),
  };
}
