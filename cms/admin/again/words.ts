const zh = {
  title: '去年办过的，今年再办',
  one: '明年再办',
  hint: '勾上要再办的，日期和标题已经替您写好，可以改。原来的活动不会变，参加人数、取消和改期不会带过来。',
  year: '哪一年办的',
  search: '标题里的字',
  show: '看看',
  more: (shown: number, total: number) =>
    `一共 ${total} 个，只列出前 ${shown} 个。要找别的，请在上面写几个字再看。`,
  none: '这一年没有办完的活动。换一年看看，或者少写几个字。',
  gone: '没有找到这个活动，可能已经删掉了。',
  all: '全部勾上',
  choose: (title: string) => `再办“${title}”`,
  was: '上次：',
  newTitle: '标题',
  from: '日期',
  firstDay: '首次日期',
  until: '截止日期',
  dates: (count: number | null, first: string) =>
    count === 1 ? first : count ? `共 ${count} 场，头一场 ${first}` : `一直办下去，头一场 ${first}`,
  noDates: '这样写一场也没有，请看看日期。',
  goesOn: (next: string) => `每年都有，不用再建。下一次：${next}`,
  over: '算不出新的日期，请打开这个活动，用“复制”再改。',
  made: '已经建好了，不用再建。',
  speaksOfYear: '摘要或参加办法里写着那一年，建好以后请改一改。',
  chosen: (count: number) => `选了 ${count} 个`,
  draft: '存成草稿',
  publish: '直接发布',
  busy: '正在建…',
  noAnswer: '网络断了，什么都没有建，请再按一次。',
  madeDrafts: (count: number) => `建好了 ${count} 份草稿：`,
  published: (count: number) => `发布了 ${count} 个活动，马上就能在网站上看到：`,
  edit: '打开',
  see: '去网站上看',
  again: '再选一些',
};

export type AgainWords = typeof zh;

const en: AgainWords = {
  title: 'Last year’s events, again',
  one: 'Again next year',
  hint: 'Tick what is to be held again. Titles and dates are proposed and can be changed. The events themselves stay as they are.',
  year: 'Held in',
  search: 'Words of the title',
  show: 'Show',
  more: (shown, total) => `The first ${shown} of ${total}: write some words above to find others.`,
  none: 'Nothing was over in this year. Try another year, or fewer words.',
  gone: 'There is no such event.',
  all: 'Tick all',
  choose: (title) => `Hold “${title}” again`,
  was: 'Last time: ',
  newTitle: 'Title',
  from: 'Date',
  firstDay: 'First day',
  until: 'Last day',
  dates: (count, first) =>
    count === 1
      ? first
      : count
        ? `${count} dates, the first ${first}`
        : `Without an end, from ${first}`,
  noDates: 'There is no date: look at the days.',
  goesOn: (next) => `It comes round by itself. Next: ${next}`,
  over: 'No date can be proposed: duplicate the event and set one.',
  made: 'Made already.',
  speaksOfYear: 'Its summary speaks of that year: mend it afterwards.',
  chosen: (count) => `${count} chosen`,
  draft: 'Save drafts',
  publish: 'Publish',
  busy: 'Making them …',
  noAnswer: 'Nobody answers and nothing was made: try again.',
  madeDrafts: (count) => `${count} drafts made:`,
  published: (count) => `${count} events published, on the site in a moment:`,
  edit: 'Open',
  see: 'See it',
  again: 'Choose more',
};

export const againWordsIn = (language: string): AgainWords => (language === 'en' ? en : zh);
