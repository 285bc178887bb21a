// How Chinese is written, as far as the search reads it: rules of the language, not words of the interface.

/** What parts a query: quotation marks around a phrase, a minus before what is left out. */
export const syntax = { open: '“「『"', close: '”」』"', minus: '-－−–' };

/** What ends a clause; a phrase does not reach across it. */
export const CLAUSE_ENDS = '。、…“”‘’《》〈〉「」『』【】！？；：，（）';

/** How dates are written and said. */
export const dateWords = {
  numerals: '〇一二三四五六七八九零',
  ten: '十',
  year: '年',
  month: '月',
  day: '日',
  /** What a day of the month ends in. */
  dayEnds: '日号號',
  /** What may follow a number in a date or an hour. */
  units: '年月日号點点時时',
  until: '到',
};

/** The particle between what qualifies and what is qualified. */
export const OF = '的';

/** What may be left out at the end of a name: 北浦 is said for 北浦社区, 中秋 for 中秋节. */
export const nameEnds = { community: '社区', festival: '节' };

/** 中秋 is said for 中秋节. */
export const shortFestivalName = (name: string): string =>
  name.length > 2 ? withoutEnd(name, nameEnds.festival) : name;

export const withoutEnd = (name: string, end: string): string =>
  name.endsWith(end) ? name.slice(0, -end.length) : name;

/** What days, weeks, months and years are called, with how far they are from today. */
export const periods = {
  days: {
    大前天: -3,
    前天: -2,
    昨天: -1,
    昨日: -1,
    今天: 0,
    今日: 0,
    明天: 1,
    明日: 1,
    大后天: 3,
    后天: 2,
  } as Record<string, number>,
  /** Days that are said with a part of the day only: 今晚. */
  shortDays: { 昨: -1, 今: 0, 明: 1 } as Record<string, number>,
  shortParts: ['早上', '早', '晚上', '晚'],
  /** The hours, from and to, of the parts of a day. */
  partsOfDay: {
    早上: [5, 10],
    早晨: [5, 10],
    早: [5, 10],
    上午: [5, 12],
    中午: [11, 14],
    下午: [12, 18],
    傍晚: [17, 20],
    晚上: [18, 24],
    夜里: [18, 24],
    晚: [18, 24],
  } as Record<string, [from: number, to: number]>,
  /** What stands before a week, a month, a day of the week. */
  ahead: { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 } as Record<string, number>,
  measure: '个',
  weeks: ['周', '星期', '礼拜'],
  weekdays: '一二三四五六日天',
  weekend: '周末',
  /** The days from today on that are meant by these. */
  soon: { 最近: 7, 近期: 7, 近日: 7, 这几天: 4, 这两天: 2 } as Record<string, number>,
  years: { 前年: -2, 去年: -1, 今年: 0, 明年: 1 } as Record<string, number>,
};

/** Names that begin as a day does, and mean none. */
export const NOT_A_DAY = '(?!见)';

/** How else festivals are called: by their lunar days, by the numbers of their solar ones. */
export const festivalDays: Record<string, string[]> = {
  元旦: ['元旦节'],
  春节: ['正月初一', '大年初一', '过年'],
  除夕: ['年三十', '大年三十'],
  元宵节: ['正月十五'],
  妇女节: ['三八节', '三八'],
  劳动节: ['五一'],
  端午节: ['五月初五'],
  儿童节: ['六一'],
  火把节: ['六月廿四', '六月二十四'],
  七夕节: ['七月初七'],
  中秋节: ['八月十五'],
  国庆节: ['十一'],
  重阳节: ['九月初九', '九月九'],
};

/** What festivals are called without their end that means something else. */
export const NO_FESTIVALS = ['儿童', '妇女', '劳动', '植树', '火把'];

/** The days that are meant by a festival, from its own day on, where they are several. */
export const festivalSpans: Record<string, [from: number, to: number]> = {
  元旦: [0, 2],
  春节: [-1, 6],
  劳动节: [0, 4],
  火把节: [0, 2],
  国庆节: [0, 6],
};

/** Festivals called by numbers, 十一, are none beside these: 十一月, 五一路, 三十一. */
export const numberedFestival = {
  name: /^[一二三四五六七八九十]+$/,
  notAfter: '一二三四五六七八九十\\d',
  notBefore: '一二三四五六七八九十\\d月日号點点时岁个人次年路',
};

/** With other words besides, what is near the festival is meant. */
export const NEAR = '前后';

/** What may follow a festival, with the days around it that are then meant. */
export const around: Record<string, [from: number, to: number]> = {
  前后: [-10, 10],
  期间: [-3, 3],
  前: [-14, -1],
  后: [1, 10],
  当天: [0, 0],
  那天: [0, 0],
};

/** What people say around what they look for, and is not to be looked for itself. */
export const ASKING =
  '怎么样?|怎样|如何|请问|我?想要?|有没有|还有|都有|有(?:什么|啥|哪些|些什么)|什么|啥|哪些|(?:在|去|到)?哪[儿里]?玩?|干什么|做什么|好玩的?|可以玩的?|可以|能去的?|活动|安排|节目|日程|的时候|时候|一共|吗|呢|么|呀|的|(?:^|\\s)[在到去]';

/** What makes a question of what is typed. */
export const QUESTION = /怎么|怎样|如何|请问|哪[儿里些]|什么|啥|有没有|[吗呢?？]/u;

/** Who says one of these is after something to go to. */
export const EVENT_WORDS =
  '活动|取消|延期|改期|今天|明天|后天|周末|本周|这周|下周|这个月|下个月|本月|今年|报名|参加|节';

/** What stands beside the name of a person. */
export const persons = {
  surnames: {
    single:
      '王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文普鲁施严华褚卫陶柳',
    double: '欧阳|上官|诸葛|司马',
  },
  given: '\\p{Script=Han}',
  before:
    '志愿者|居民|老人|老师|医生|护士|书记|主任|队长|社工|网格员|楼栋长|党员|街坊|邻居|家长|教师|民警|律师|大爷|大妈|爷爷|奶奶|姑娘|小伙子|手艺人',
  after: '说|告诉|带着|领着|介绍|表示|笑|今年|教|学了|和|先生|女士|老师|嬢嬢|阿姨|\\d+岁',
};
