// Every word of the site that no editor writes, by where it is read. Exported piece by piece, so that a
// page's script carries only the words it says.

export const common = {
  language: 'zh-CN',
  skip: '跳到正文',
  demo: '示例',
  notice: '本站提示',
  breadcrumb: '所在位置',
  source: '来源',
};

export const menu = {
  label: '主菜单',
  calendar: '日历',
  events: '活动',
  stories: '故事',
  brands: '品牌',
  venues: '场所',
  archive: '往期',
  search: '搜索',
  home: '首页',
};

export const footer = {
  label: '页脚',
  communities: '各社区',
  aboutSite: '关于本站',
  privacy: '隐私',
  accessibility: '无障碍',
  sitemap: '网站地图',
  feed: '订阅故事',
  contact: '联系我们',
  closing: '奉献 友爱 互助 进步',
};

export const elder = {
  on: '长者版',
  bar: '长者版工具',
  off: '退出',
  leave: '退出长者版',
  smaller: '缩小',
  larger: '放大',
  size: (pixels: number) => `字号${pixels}`,
  dark: '黑底',
  light: '白底',
  isOn: '已经换成长者版。',
  isOff: '已经退出长者版。',
};

export const aloud = {
  read: '朗读',
  pause: '暂停',
  resume: '接着读',
  stop: '停止',
  done: '读完了。',
  none: '这个浏览器不会朗读。可以用手机自带的浏览器打开本页，或者打开手机设置里的“屏幕朗读”。',
};

/** How a date is called from today. */
export const relative = { today: '今天', tomorrow: '明天' };

export const dates = {
  none: '暂时没有新的安排。',
  ranOut: '往后的安排，请看日历。',
  day: (month: number, day: number) => `${month}月${day}日`,
  until: (day: string) => `到${day}`,
  movedTo: (day: string) => `改到${day}`,
  lunar: (text: string) => `农历${text}`,
};

/** What to warn of at a date, in a word. */
export const states = { cancelled: '取消', movedAway: '改期', postponed: '延期', full: '名额已满' };

export const home = {
  coming: '近日活动',
  calendar: '看全部日程',
  brands: '志愿服务品牌',
  stories: '新近的故事',
  allStories: '全部故事',
  archive: '翻翻往年',
  archiveLead: '办过的活动、写下的故事，按年份收着。',
};

export const event = {
  kind: '活动',
  recurring: '常年举办',
  next: '下一场',
  once: '时间',
  asPlanned: '照常举行',
  isOver: '这个活动已经结束。',
  when: '时间',
  rule: '日程',
  where: '地点',
  online: '线上',
  howToJoin: '怎么参加',
  capacity: '名额',
  people: (count: number) => `${count}人`,
  contact: '联系',
  community: '社区',
  brand: '品牌',
  dates: '接下来的日期',
  outcome: '办得怎么样',
  attendance: (count: number) => `来了${count}人。`,
  heldSince: (day: string, count: number) => `从${day}算起，按日程办了${count}次。`,
  stories: '相关故事',
  qr: '用微信扫一扫，带走这个活动；在手机上看，就长按二维码。',
  qrAlt: (title: string) => `二维码，打开“${title}”的网页`,
};

export const events = {
  title: '活动',
  description: '鹿城街道近期活动、常年活动和节日活动。',
  lead: '想按日子看，请到日历；看办过的活动，请到往期。',
  single: '近期活动',
  standing: '常年活动',
  festivals: '我们的节日',
  none: '近期没有新的活动，办过的在往期。',
};

export const story = {
  kind: '故事',
  minutes: (count: number) => `约${count}分钟读完`,
  dates: '想去看看',
  neighbours: '前后两篇',
  newer: '后一篇',
  older: '前一篇',
};

export const stories = {
  title: '故事',
  description: '志愿服务品牌和文化活动的故事与新闻。',
  lead: '缝一粒纽扣，跳一支左脚舞，都值得记下来。',
  all: '全部故事',
  none: '还没有故事。',
};

export const brand = {
  kind: '品牌',
  community: '所在社区',
  founded: '创立',
  foundedIn: (year: string, month?: string) => `${year}年${month ? `${Number(month)}月` : ''}`,
  programmes: '做什么',
  serves: '服务谁',
  dates: '接下来的活动',
  events: '办过和要办的活动',
  stories: '品牌故事',
};

export const brands = {
  title: '志愿服务品牌',
  description: '鹿城街道的志愿服务品牌。',
  lead: '每个品牌背后，都是一群街坊。',
  all: '全部品牌',
};

export const figures = {
  year: (year: number) => `${year}年`,
  title: '数据',
  asOf: (list: string) => `截至${list}`,
  ofYear: (year: number, source: string) => `${year}年；来源：${source}`,
  overYears: (label: string) => `历年${label}`,
};

export const monthly = {
  title: '每月办几场',
  caption: (from: string, to: string) => `${from}到${to}，按公布的日程计，取消的不算。`,
  month: (month: number) => `${month}月`,
  times: (count: number) => `${count}场`,
};

export const community = {
  dates: '社区里的活动',
  brands: '志愿服务品牌',
  venues: '可以去的地方',
  stories: '社区故事',
};

export const communities = {
  title: '各社区',
  description: '鹿城街道各社区的活动、品牌和故事。',
  lead: '看看自己的社区有什么活动。',
};

export const venue = {
  kind: '场所',
  address: '地址',
  community: '社区',
  dates: '这里接下来的活动',
  events: '在这里办的活动',
};

export const venues = {
  title: '场所',
  description: '鹿城街道的新时代文明实践阵地和文化场所。',
  lead: '家门口能去的地方：实践所、实践站、实践点，还有文化场所和广场。',
  levels: {
    所: '新时代文明实践所',
    站: '新时代文明实践站',
    点: '新时代文明实践点',
    文化场所: '文化场所',
    广场: '广场',
  },
};

export const calendar = {
  title: '日历',
  description: '鹿城街道接下来有什么活动：什么时候，在哪里。',
  lead: '接下来有什么活动，一天一天往下看；也可以翻到某个月。',
  agenda: '接下来',
  byMonth: '按月份看',
  monthTitle: (month: string) => `${month}日历`,
  monthDescription: (month: string) => `鹿城街道${month}的活动日程，附农历和节日。`,
  monthNone: '这个月还没有安排。',
  neighbours: '前后月份',
  month: (month: number) => `${month}月`,
  year: (year: number | string) => `${year}年`,
  weekday: '周',
  count: (count: number) => `${count}场`,
  countOn: (day: string, count: number) => `${day}有${count}场活动`,
};

export const archive = {
  title: '往期',
  description: '按年份查找鹿城街道办过的活动和写下的故事。',
  lead: '办过的活动、写下的故事，都在这里按年份收着。',
  year: (year: number) => `${year}年`,
  yearTitle: (year: number) => `${year}年往期`,
  yearDescription: (year: number) => `鹿城街道${year}年的活动和故事。`,
  contents: (stories: number, events: number) => `${stories}篇故事，${events}项活动`,
  search: '搜索全部内容',
  events: '活动',
  standing: '常年活动',
  stories: '故事',
  times: (count: number) => `${count}次`,
  noEvents: '没有记录。',
  noStories: '这一年还没有故事。',
};

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

/** The names of the search's filters, as they stand in the index and in the address; some of their values. */
export const filters = {
  type: '类型',
  brand: '品牌',
  community: '社区',
  kind: '类别',
  year: '年份',
  festival: '节日',
  time: '时间',
  event: '活动',
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

export const sitemap = {
  title: '网站地图',
  description: '本站全部栏目，一页看完。',
  columns: '栏目',
  all: '全部',
  about: '关于',
};

export const notFound = {
  title: '没有这一页',
  lead: '网址可能写错了，或者内容已经撤下。',
  home: '回首页',
  search: '搜索',
  calendar: '看日历',
};

export const moved = { title: '这一页换了网址', link: '到新网址去看' };

/** Where the place of an event is, for those who read by program. */
export const address = '云南省楚雄彝族自治州楚雄市鹿城街道';

/** Names that no dictionary knows: a headline does not break inside them. */
export const names = [
  '鹿城',
  '缝补嬢嬢',
  '嬢嬢',
  '健康妈妈',
  '小棉袄',
  '逢五遇·周五见',
  '逢五遇',
  '周五见',
  '左脚舞',
  '志愿者',
  '桃源湖',
  '端午节',
  '端午',
];
