// What was held and counted: the archive's counts, the page of figures, and how to cite a page.

export const held = {
  title: '历年数据',
  byYear: '历年办了几场',
  byMonth: (year: number) => `${year}年每月办了几场`,
  came: '历年来了多少人',
  caption: '按公布的日程计，取消、延期的不算。',
  year: (year: number) => `${year}年`,
  month: (month: number) => `${month}月`,
  times: (count: number) => `${count}场`,
  people: (count: number) => `${count}人次`,
  /** Of so many times it is known how many came. */
  counted: (count: number) => `${count}场有记录`,
  allDemo: '都是示例',
  someDemo: (count: number) => `其中示例${count}场`,
  demoPeople: (count: number) => `其中示例${count}人次`,
  how: (asOf: string) => `按公布的日程计，取消、延期的不算，改了日子的算一次；截至${asOf}。`,
  howCame: '人数只算办完以后记下来的。',
  /** `2024年办了104场活动（都是示例），写下2篇故事。` */
  inYear: (year: number, times: number, stories: number, demo?: string) => {
    const parts = [
      times > 0 && `办了${times}场活动${demo ? `（${demo}）` : ''}`,
      stories > 0 && `写下${stories}篇故事`,
    ].filter(Boolean);
    return parts.length > 0 ? `${year}年${parts.join('，')}。` : '';
  },
  published: (year: number) => `公开报道里的${year}年`,
};

export const citation = {
  title: '引用这一页',
  text: (of: { site: string; title: string; asOf: string | undefined; url: string }) =>
    [`${of.site}：《${of.title}》`, of.asOf && `截至${of.asOf}`, of.url].filter(Boolean).join('，'),
  demo: '标着“示例”的是设想的，没有真办过，请不要当作事实引用。',
};

export const allFigures = {
  title: '数据',
  description: '鹿城街道志愿服务品牌、场所、队伍的数据，和历年办过的活动，每个数都写明年份和来源。',
  lead: '每个数都写明年份和来源。',
  download: '下载表格（CSV，用 Excel 或 WPS 打开）',
  groups: { brands: '志愿服务品牌', venues: '场所', teams: '队伍' },
  chart: (label: string, year?: number) =>
    year === undefined ? `历年${label}` : `${year}年${label}`,
  held: '办过的活动',
  everywhere: '全街道',
  noneHeld: '还没有办过活动。',
  labelAndSource: '项目，年份，来源',
  ofYear: (year: number, source: string) => `${year}年，${source}`,
  columns: {
    group: '类别',
    name: '名称',
    label: '项目',
    count: '数',
    text: '说法',
    unit: '单位',
    year: '年份',
    source: '来源',
    demo: '示例',
    url: '网址',
  },
  yes: '是',
  byCalendar: '按日程统计',
  heldUnit: '场',
  came: '参加活动',
  cameUnit: '人次',
  cameOf: (count: number) => `${count}场有记录的活动`,
  fromCalendar: (asOf: string) => `按本站公布的日程统计，取消、延期的不算，截至${asOf}`,
  fromOutcomes: (count: number, asOf: string) =>
    `按本站${count}场活动办完后的记录统计，截至${asOf}`,
};
