// Every word of the site that no editor writes, by where it is read. Exported piece by piece, so that a
// page's script carries only the words it says; what only an island says stands in a file of its own, or the
// bundler would send it to every page.

export * from './words/calendar.ts';
export * from './words/figures.ts';
export * from './words/help.ts';
export * from './words/reach.ts';
export * from './words/search.ts';

export const common = {
  language: 'zh-CN',
  skip: '跳到正文',
  demo: '示例',
  notice: '本站提示',
  banner: '紧急通知',
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
  help: '帮忙',
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
  figures: '数据',
  subscribe: '订阅活动',
  feed: '订阅故事',
  phones: '常用电话',
  english: 'English',
  contact: '联系我们',
  organiser: '主办单位',
  siteCode: '政府网站标识码',
  faultReport: '网站找错',
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
  largest: '已经是最大的字。',
  smallest: '已经是长者版最小的字。',
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
export const relative = { today: '今天', tomorrow: '明天', now: '进行中', over: '已结束' };

export const dates = {
  none: '暂时没有新的安排。',
  ranOut: '往后的安排，请看日历。',
  day: (month: number, day: number) => `${month}月${day}日`,
  until: (day: string) => `到${day}`,
  movedTo: (day: string) => `改到${day}`,
  movedFrom: (day: string) => `原定${day}`,
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
  toHelp: '看看找谁、怎么来',
  help: '家里有事想请人搭把手，自己想出一份力，都从这里开始。',
};

export const event = {
  recurring: '常年举办',
  next: '下一场',
  once: '时间',
  underWay: '正在进行',
  nextIs: (when: string) => `下一次：${when}`,
  asPlanned: '照常举行',
  watch: '打开直播',
  isOver: '这个活动已经结束。',
  moreOfKind: (name: string) => `看看接下来的“${name}”`,
  isOff: (state: string) => `这一场${state}`,
  when: '时间',
  rule: '日程',
  where: '地点',
  online: '线上',
  howToJoin: '怎么参加',
  capacity: '名额',
  people: (count: number) => `${count}人`,
  contact: '联系',
  cost: '费用',
  free: '免费',
  suits: '适合',
  community: '社区',
  brand: '品牌',
  dates: '接下来的日期',
  outcome: '办得怎么样',
  came: '参加',
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
  further: (count: number) => `还有${count}项`,
  more: (count: number) => `看另外${count}项`,
};

export const story = {
  minutes: (count: number) => `约${count}分钟读完`,
  dates: '想去看看',
  neighbours: '前后两篇',
  newer: '上一篇',
  older: '下一篇',
};

export const stories = {
  title: '故事',
  description: '志愿服务品牌和文化活动的故事与新闻。',
  lead: '缝一粒纽扣，跳一支左脚舞，都值得记下来。',
  all: '最近的故事',
  byMonth: '按月份看',
  monthTitle: (month: string) => `${month}的故事`,
  ofMonth: '这个月的故事',
  none: '还没有故事。',
};

export const brand = {
  community: '所在社区',
  founded: '创立',
  foundedIn: (year: string, month?: string) => `${year}年${month ? `${Number(month)}月` : ''}`,
  programmes: '做什么',
  serves: '服务谁',
  bring: '来之前',
  contact: '联系人',
  dates: '接下来的日期',
  events: '要办的活动',
  held: '办过的活动',
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

/** A picture over the whole screen. */
export const enlarged = {
  title: '放大的图片',
  open: (alt: string) => `放大看：${alt}`,
  previous: '上一张',
  next: '下一张',
  close: '关闭',
};

/** In a text. */
export const tables = { name: '表格' };

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
  missing: (all: number, missing: number) => `街道有${all}个社区，另外${missing}个还没有列在这里。`,
};

export const venue = {
  address: '地址',
  community: '社区',
  dates: '这里接下来的活动',
  events: '要在这里办的活动',
  held: '在这里办过的活动',
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

/** What goes with an event into calendars, feeds and other people's pages. */
export const carry = {
  demo: '（示例，并非真实活动）',
  howToJoin: (text: string) => `怎么参加：${text}`,
  contact: (text: string) => `联系：${text}`,
  online: (url: string) => `线上：${url}`,
  reminder: '活动快开始了',
  addOne: (day: string) => `把${day}这场加到手机日历`,
  addAll: '把全部场次加到手机日历',
  subscribe: '订阅到手机日历',
  how: '怎么订阅',
  blocked: '在微信里点了没反应？',
  blockedHow:
    '微信不让网页往手机里存文件。点右上角的“···”，选“在浏览器打开”，再点一次就行；也可以长按下面的二维码存下来，以后扫一扫就回到这一页，发给家里人也行。',
  feedName: (site: string, choice?: string) => (choice ? `${site}：${choice}` : site),
};

/** A piece of the calendar in somebody else's page. */
export const embed = {
  title: (name: string) => `${name}：近日活动`,
  more: (site: string) => `到“${site}”看全部日程`,
};

export const subscribe = {
  title: '订阅和转载',
  description: '把鹿城街道的活动日程订阅到手机日历，或者放到自己的网页上。',
  lead: '把活动放进手机日历，到时候不会忘。订阅了的，改期、取消也会跟着变。',
  all: '全部活动',
  calendar: '订阅',
  file: '日历文件',
  how: '怎么订阅',
  ways: [
    ['苹果手机', '点“订阅”，再点一次“订阅”确认。以后在“日历”里就能看到。'],
    [
      '安卓手机',
      '点“订阅”，手机会问用哪个日历打开；没有反应的，点“日历文件”，用手机日历打开，存下已经定好的场次。只有订阅才会跟着更新，存下的文件不会。',
    ],
    ['在微信里', '微信打不开日历。点右上角的“···”，选“在浏览器打开”，再照上面做。'],
    ['电脑', '右键点“订阅”，复制链接；再到日历软件里选“从网址订阅”，粘贴进去。'],
  ] as const,
  some: '只订阅一部分',
  by: (facet: string) => `按${facet}`,
  forSites: '给做网站、写程序的人',
  forSitesHow: '每一种都有 Atom 和 JSON 订阅源，还有可以嵌进别的网页的一页：',
  frame: '嵌入页',
  embed: '放到自己的网页上',
  embedTitle: (site: string) => `${site}近日活动`,
  embedHow: '把下面这一行放进网页，近日活动就会显示在那里，自己更新。不用另加代码，也不跟踪访客。',
  embedSome: '只放一部分的，把网址换成下面的“嵌入页”。',
};

export const archive = {
  title: '往期',
  description: '按年份、品牌、节日查找鹿城街道办过的活动和写下的故事。',
  lead: '办过的活动、写下的故事，都在这里收着。',
  byMonth: '按月份看',
  byBrand: '按品牌看',
  byFestival: '按节日看',
  month: (month: number) => `${month}月`,
  ofTitle: (name: string) => `${name}往期`,
  festivalTitle: (name: string) => `往年的${name}活动`,
  ofDescription: (name: string) => `${name}：鹿城街道办过的活动和写下的故事。`,
  now: (name: string) => `看“${name}”现在的活动`,
  byYear: '按年份看',
  yearOfTitle: (name: string, year: number) => `${name}，${year}年`,
  onThisDay: '往年今日',
  onDay: (day: string) => `${day}，往年的这一天`,
  nothingOnDay: '往年的这一天没有记录。',
  year: (year: number) => `${year}年`,
  yearTitle: (year: number) => `${year}年往期`,
  yearDescription: (year: number) => `鹿城街道${year}年的活动和故事。`,
  contents: (stories: number, events: number) =>
    [stories > 0 && `${stories}篇故事`, events > 0 && `${events}项活动`].filter(Boolean).join('，'),
  search: '在办过的活动里找',
  events: '活动',
  standing: '常年活动',
  stories: '故事',
  /** `2025年1月2日至12月30日，98次`. */
  times: (span: string, count: number) => `${span}，${count}次`,
  figures: '看全部数据',
  noEvents: '没有记录。',
  noStories: '还没有故事。',
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

/** Shown when there is no network, in place of a page that this device has not kept. */
export const offline = {
  title: '现在没有网络',
  lead: '这一页还没有打开过，要连上网才能看。打开过的页面，没有网也能看。',
  again: '再试一次',
  home: '这几天的活动',
  calendar: '看日历',
};

export const moved = { title: '这一页换了网址', link: '到新网址去看' };

/** Where the place of an event is, for those who read by program. */
export const address = '云南省楚雄彝族自治州楚雄市鹿城街道';

/** Names that no dictionary knows: a headline does not break inside them. */
export const names = [
  '鹿城',
  '缝补嬢嬢',
  '缝补驿站',
  '嬢嬢',
  '健康妈妈',
  '小棉袄',
  '逢五遇·周五见',
  '逢五遇',
  '周五见',
  '左脚舞',
  '志愿者',
  '领读人',
  '板凳会',
  '庭院会',
  '楼院',
  '桃源湖',
  '端午节',
  '端午',
];

/** What stands in a preview for what is not filled in yet. */
export const preview = {
  slug: 'yu-lan',
  title: '（还没有标题）',
  summary: '（还没有摘要）',
  place: '（还没有地点）',
};
