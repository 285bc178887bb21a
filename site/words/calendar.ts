// The words of the calendar's pages and of its filters.

export const calendar = {
  title: '日历',
  description: '鹿城街道接下来有什么活动：什么时候，在哪里。',
  views: '换种方式看',
  viewNames: { agenda: '日程', week: '周', month: '月' },
  turn: '翻页',
  today: '今天',
  byMonth: '按月份看',
  monthTitle: (month: string) => `${month}日历`,
  monthDescription: (month: string) => `鹿城街道${month}的活动日程，附农历和节日。`,
  listTitle: (month: string) => `${month}日程`,
  listDescription: (month: string) => `鹿城街道${month}的活动，一天一天列出来。`,
  weekTitle: (week: string) => `${week}的活动`,
  weekDescription: (week: string) => `鹿城街道${week}一周的活动日程。`,
  optionTitle: (name: string) => `${name}：接下来的活动`,
  audienceTitle: (name: string) => `适合${name}的活动`,
  further: '在日历里接着看',
  ranOut: '这一页上的活动都过去了，往后的请翻到下个月。',
  optionDescription: (name: string) => `鹿城街道接下来的活动：${name}。`,
  monthNone: '这个月还没有安排。',
  weekNone: '这一周还没有安排。',
  month: (month: number) => `${month}月`,
  year: (year: number | string) => `${year}年`,
  weekday: '周',
  /** What of a day stands; where all of it was called off or moved, that is what there is to know. */
  count: (count: number) => (count > 0 ? `${count}场` : '有变'),
  countOn: (day: string, count: number) =>
    count > 0 ? `${day}有${count}场活动` : `${day}有变，活动取消或改期`,
  moreOn: (count: number) => `这天还有${count}场`,
  off: '休',
  work: '班',
  offOf: { off: '放假', work: '调休上班' },
  goesOn: (title: string) => `${title}（继续）`,
  print: '打印这一页',
  printedOn: (day: string) => `${day}打印`,
  printHint: '贴公告栏用，A4纸，黑白也清楚。',
  printQr: '扫码看最新安排',
  qrAlt: '二维码，打开这一页',
};

export const filtering = {
  title: '挑着看',
  lead: '只看想看的：可以几样一起选。',
  words: '活动名或地点',
  any: '不限',
  option: (name: string, count: number) => `${name}（${count}）`,
  clear: '重新选',
  found: (count: number) => `挑出${count}场`,
  none: '没有同时符合的活动，少选一项试试。',
  more: (count: number) => `再看${count}场`,
  busy: '正在打开日程……',
  broken: '日程没有打开，请检查网络。',
  retry: '再试一次',
};

/** What events can be chosen by, as it is offered. */
export const facets = {
  names: {
    kind: '类别',
    for: '适合',
    cost: '费用',
    mode: '线上线下',
    community: '社区',
    brand: '品牌',
    venue: '场所',
  },
  audiences: { elders: '老人', children: '小孩', families: '全家' },
  free: '免费',
  offline: '线下',
  online: '线上',
};

/** The days that people ask for by name. */
export const near = {
  label: '这几天',
  names: { today: '今天', tomorrow: '明天', weekend: '这个周末', 'next-week': '下周' },
  title: (name: string, span: string, isAny: boolean) =>
    isAny ? `${name}（${span}）` : `${name}（${span}）没有安排。`,
  span: (from: string, to: string) => `${from}至${to}`,
  all: '看全部日程',
};
