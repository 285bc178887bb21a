// The words of the search, and how Chinese is written where someone asks.

export const search = {
  title: '搜索',
  description: '搜索鹿城街道的故事、活动、品牌和场所。',
  inHeader: '全站搜索',
  label: '找什么',
  placeholder: '例如：缝补、左脚舞、元宵节',
  short: '找活动、故事',
  submit: '搜索',
  all: '全部',
  choice: (value: string, count: number | undefined) =>
    count === undefined ? value : `${value}（${count}）`,
  narrow: '缩小范围',
  narrowed: (count: number) => `缩小范围（选了${count}项）`,
  widen: '去掉全部筛选',
  offers: '是不是要找',
  recent: '最近找过',
  forget: '清除记录',
  forgotten: '搜索记录已经清除。',
  idle: '输入要找的字词，结果会马上出现。拼音也行，比如 zuojiaowu。',
  tryThese: '大家常找',
  examples: ['缝补嬢嬢', '左脚舞', '量血压', '元宵节', '写春联'],
  busy: '正在找……',
  broken: '搜索暂时用不了，请稍后再试，或者到“往期”按年份查找。',
  none: (words: string) => `没有找到${words ? `“${words}”` : '这样的内容'}。`,
  noneHints: [
    '少打几个字，或者换个说法。',
    '不知道怎么写，就打拼音，或者每个字的第一个字母。',
    '也可以按日子找：今天、周末、上个月、今年中秋。',
  ],
  noneInFilters: '在选定的范围里没有。去掉几项筛选试试。',
  found: (count: number) => `找到${count}条。`,
  foundClose: (words: string, count: number) =>
    `没有完全匹配“${words}”的，下面${count}条比较接近。`,
  foundBesides: (count: number, besides: number) => `找到${count}条，另有${besides}条比较接近。`,
  how: {
    literal: () => '',
    apart: () => '这几个字都有，但没有连在一起',
    like: (meant: string) => `您要找的可能是${meant}`,
    near: () => '差一两个字',
  },
  quoted: (text: string) => `“${text}”`,
  more: (count: number) => `再看${count}条`,
  period: (from: string, to: string) => (from === to ? from : `${from}到${to}`),
  leave: ['没找到？到', '往期', '按年份翻一翻。'] as const,
  noScript: ['搜索要用到JavaScript，您的浏览器没有打开它。请到', '往期', '按年份查找。'] as const,
};

/** What kind of page a result is. */
export const pageTypes = {
  event: '活动',
  story: '故事',
  brand: '品牌',
  community: '社区',
  venue: '场所',
  page: '本站',
};

/** The names of the search's filters, as they stand in the index and in the address; some of their values. */
export const filters = {
  type: '类型',
  brand: '品牌',
  community: '社区',
  kind: '类别',
  year: '年份',
  festival: '节日',
  time: '时间',
  coming: '还没到的',
  over: '办过的',
  festivalEnd: '节',
};

/** How Chinese is written where someone asks: rules of the language, not words of the interface. */
export const queries = {
  open: '“「『"',
  close: '”」』"',
  without: '-－−–',
  numerals: '〇一二三四五六七八九零',
  ten: '十',
  year: '年',
  month: '月',
  day: '日',
  dayWords: '日号號',
  until: '到',
  of: '的',
  communityEnd: '社区',
  /** What days and months are called, and how far they are from today. */
  periods: {
    days: { 大前天: -3, 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 大后天: 3, 后天: 2 } as Record<
      string,
      number
    >,
    weeks: {
      ...{
        上周: -1,
        上星期: -1,
        上个星期: -1,
        上礼拜: -1,
        本周: 0,
        这周: 0,
        这星期: 0,
        这个星期: 0,
      },
      ...{ 下周: 1, 下星期: 1, 下个星期: 1, 下礼拜: 1 },
    } as Record<string, number>,
    weekend: '周末',
    months: { 上个月: -1, 上月: -1, 本月: 0, 这个月: 0, 下个月: 1, 下月: 1 } as Record<
      string,
      number
    >,
    years: { 前年: -2, 去年: -1, 今年: 0, 明年: 1 } as Record<string, number>,
  },
  /** The lunar days on which festivals fall, as they are said. */
  lunarDays: {
    春节: ['正月初一', '大年初一', '过年'],
    除夕: ['年三十', '大年三十'],
    元宵节: ['正月十五'],
    端午节: ['五月初五'],
    火把节: ['六月廿四', '六月二十四'],
    七夕节: ['七月初七'],
    中秋节: ['八月十五'],
    重阳节: ['九月初九', '九月九'],
  } as Record<string, string[]>,
  /** Who says one of these is after something to go to. */
  eventWords: '活动|今天|明天|后天|周末|本周|这周|下周|这个月|下个月|本月|今年|报名|参加|节',
  dateUnits: '年月日号點点時时',
};

export const punctuation = { breaks: '。、…“”‘’《》〈〉「」『』【】！？；：，（）' };

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
