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
    今天: 0,
    明天: 1,
    大后天: 3,
    后天: 2,
  } as Record<string, number>,
  weeks: {
    上周: -1,
    上星期: -1,
    上个星期: -1,
    上礼拜: -1,
    本周: 0,
    这周: 0,
    这星期: 0,
    这个星期: 0,
    下周: 1,
    下星期: 1,
    下个星期: 1,
    下礼拜: 1,
  } as Record<string, number>,
  weekend: '周末',
  months: { 上个月: -1, 上月: -1, 本月: 0, 这个月: 0, 下个月: 1, 下月: 1 } as Record<
    string,
    number
  >,
  years: { 前年: -2, 去年: -1, 今年: 0, 明年: 1 } as Record<string, number>,
};

/** The lunar days on which festivals fall, as they are said. */
export const lunarDays: Record<string, string[]> = {
  春节: ['正月初一', '大年初一', '过年'],
  除夕: ['年三十', '大年三十'],
  元宵节: ['正月十五'],
  端午节: ['五月初五'],
  火把节: ['六月廿四', '六月二十四'],
  七夕节: ['七月初七'],
  中秋节: ['八月十五'],
  重阳节: ['九月初九', '九月九'],
};

/** Who says one of these is after something to go to. */
export const EVENT_WORDS =
  '活动|今天|明天|后天|周末|本周|这周|下周|这个月|下个月|本月|今年|报名|参加|节';

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
