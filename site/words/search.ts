// The words of the search.

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
  offer: (name: string, period: string) => `${name}（${period}）`,
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
  matchKinds: {
    exact: () => '',
    scattered: () => '这几个字都有，但没有连在一起',
    expanded: (meant: string) => `您要找的可能是${meant}`,
    partial: () => '差一两个字',
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
