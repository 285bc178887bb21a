// The words of the search.

/** A sentence about something. */
type Said<Of> = (of: Of) => string;

export const search = {
  title: '搜索',
  description: '搜索鹿城街道的故事、活动、品牌和场所。',
  inHeader: '全站搜索',
  label: '找什么',
  placeholder: '例如：左脚舞、周末、量血压',
  short: '找活动、故事',
  submit: '搜索',
  all: '全部',
  choice: (value: string, count: number | undefined) =>
    count === undefined ? value : `${value}（${count}）`,
  narrow: '缩小范围',
  narrowed: (count: number) => `缩小范围（选了${count}项）`,
  widen: '去掉全部筛选',
  offers: '只看',
  offer: (name: string, period: string) => `${name}（${period}）`,
  recent: '最近找过',
  forget: '清除记录',
  forgotten: '搜索记录已经清除。',
  idle: '输入要找的字词，结果会马上出现。拼音也行，比如 zuojiaowu。',
  tryThese: '可以试试',
  /** Each of them finds something in the opening content: tests/search.e2e.ts. */
  examples: ['这个周末', '量血压', '左脚舞', '缝补嬢嬢', '春节', '带孩子'],
  busy: '正在找……',
  broken: '搜索没能打开。请稍后再试；手机太旧的话，请到“日历”和“往期”里找。',
  /** Signs and emoji only. */
  noWords:
    '光有表情或标点，找不出什么。打几个字试试：活动名、地点、人名都行，也可以打“周末”“明天”。',
  none: (words: string) => `没有找到${words ? `“${words}”` : '这样的内容'}。`,
  noneHints: [
    '少打几个字，或者换个说法。',
    '不知道怎么写，就打拼音，或者每个字的第一个字母。',
    '也可以按日子找：今天、周末、下周五、今年中秋。',
  ],
  noneInFilters: '在选定的范围里没有。去掉几项筛选试试。',
  found: (count: number) => `找到${count}条。`,
  foundClose: (words: string, count: number) =>
    `没有完全匹配“${words}”的，下面${count}条比较接近。`,
  foundBesides: (count: number, besides: number) => `找到${count}条，另有${besides}条比较接近。`,
  matchKinds: {
    exact: ({ typed }) => `提到“${typed}”的`,
    synonym: ({ meant }) => `也找了${meant}`,
    scattered: () => '这几个字都有，但没有连在一起',
    some: ({ meant }) => `没有合在一起的，分开找了${meant}`,
    sound: ({ meant, count }) => `按拼音找到${meant}，${count}条`,
    expanded: ({ meant }) => `您要找的可能是${meant}`,
    partial: () => '差一两个字',
  } satisfies Record<string, Said<{ typed: string; meant: string; count: number }>>,
  /** What is on in the days that are asked for; see the answers of `Dated`. */
  dated: {
    asked: ({ when, words, count, isPast }) =>
      `${when}${isPast ? '办过' : '有'}${count}场活动${words && `，和${words}有关`}`,
    later: ({ when, words }) => `${when}没有${words ? `和${words}有关的` : ''}活动，往后最近的是：`,
    other: ({ when, words }) => `${when}没有和${words}有关的活动，那几天有这些：`,
  } satisfies Record<string, Said<{ when: string; words: string; count: number; isPast: boolean }>>,
  states: { cancelled: '取消', movedAway: '改期', postponed: '延期', full: '已满' },
  next: (date: string) => `下一场 ${date}`,
  held: (days: string) => `${days}办过`,
  moreDates: (count: number) => `还有${count}场`,
  movedTo: (day: string) => `改到${day}`,
  movedFrom: (day: string) => `原定${day}`,
  inYear: (year: number, days = '') => `${year}年${days}`,
  quoted: (text: string) => `“${text}”`,
  /** A heading as a sentence. */
  sentence: (heading: string) => (heading.endsWith('：') ? heading : `${heading}。`),
  more: (count: number) => `再看${count}条`,
  period: (from: string, to: string) => `${from}至${to}`,
  leave: ['没找到？到', '往期', '按年份翻一翻。'] as const,
  noScript: ['搜索要用到JavaScript，您的浏览器没有打开它。请到', '往期', '按年份查找。'] as const,
};

/** What kind of page a result is. */
export const pageTypes = {
  event: '活动',
  story: '故事',
  brand: '品牌',
  community: '社区',
  team: '队伍',
  venue: '场所',
  page: '本站',
};

export const searchFacets = {
  type: '类型',
  community: '社区',
  brand: '品牌',
  kind: '类别',
  festival: '节日',
  year: '年份',
  time: '时间',
};

export const searchTimes = { upcoming: '还没到的', past: '办过的' };
