import { label } from '#cms/fields/labels.ts';
import { storySchema } from '#content/model/story.ts';
import { fullDayText } from '#content/model/time/dateText.ts';
import { isDay } from '#content/model/time/day.ts';
import { dateOf, dayCell, fitting, required } from './cells.ts';
import type { Column, Fields, Kind } from './kind.ts';
import { namesCell, namesOf } from './named.ts';
import { bodyCell, bodyText } from './paragraphs.ts';
import { brandColumn, byTitle, textColumn } from './shared.ts';

const { shape } = storySchema;

const columns: Column[] = [
  {
    ...textColumn('title', label('标题', 'Title'), shape.title),
    hint: '最多 80 个字。',
    example: '湖心亭里学口琴',
  },
  {
    heading: label('日期', 'Date'),
    isRequired: true,
    hint: '写全年月日。',
    example: dateOf('2026-05-01'),
    field: 'date',
    read: required((cell) => {
      const day = dayCell(cell);
      return 'value' in day ? fitting(shape.date)(day.value) : day;
    }),
    write: ({ date }) => dateOf(date),
  },
  {
    ...textColumn('summary', label('摘要', 'Summary'), shape.summary, { isLine: false }),
    hint: '一两句话，最多 200 个字。',
    example: '周五晚上，湖心亭里有人教口琴。',
  },
  {
    heading: label('正文', 'Text'),
    hint: '一行一段，在一格里换行按 Alt+回车。图片以后在编辑台里加。',
    example: '湖心亭的灯亮了。\n大家坐成一圈。',
    field: 'body',
    read: bodyCell,
    write: bodyText,
  },
  {
    heading: label('社区', 'Communities'),
    hint: '社区的名字，几个用“、”隔开；见下面的名单。',
    example: null,
    field: 'communities',
    read: namesCell('communities'),
    write: ({ communities }, names) => namesOf('communities', communities, names),
  },
  brandColumn,
  {
    ...textColumn('byline', label('作者', 'Byline'), shape.byline),
    hint: '谁写的。',
    example: '文化站',
  },
  {
    ...textColumn('source', label('来源', 'Source'), shape.source),
    hint: '内容从哪里来。',
    example: null,
  },
];

export const stories: Kind = {
  collection: 'stories',
  label: label('故事', 'Stories'),
  columns,
  hasDrafts: true,
  communityField: 'communities',
  completed: (fields) => fields,
  problems: () => [],
  summary: (fields, names) => ({
    title: String(fields.title ?? ''),
    when: dayIn(fields) ? fullDayText(dayIn(fields) as never) : '', // a day, as dayIn has seen
    next: [],
    where: namesOf('communities', fields.communities, names),
  }),
  identity: (fields) => ({ title: String(fields.title ?? ''), day: dayIn(fields) ?? '' }),
  stored: byTitle('stories', 'date'),
};

const dayIn = ({ date }: Fields): string | null =>
  typeof date === 'string' && isDay(date) ? date : null;
