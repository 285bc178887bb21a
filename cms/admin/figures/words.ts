const zh = {
  title: '日历里的数',
  hint: '这是按活动日历算出来的，已经取消的、还没办的不算。按“采用”才会加到下面的数据里，发布前还可以改。',
  none: '近五年的活动日历里，还没有这个品牌办完的活动。',
  year: (year: number) => `${year}年`,
  known: (known: number, events: number) =>
    known === events ? `${events} 个活动都写了人数` : `${events} 个活动里有 ${known} 个写了人数`,
  adopt: '采用',
  update: '换成这个数',
  adopted: '已经采用',
};

export type FigureWords = typeof zh;

const en: FigureWords = {
  title: 'From the calendar',
  hint: 'Counted from the calendar, without what was called off or is to come. Nothing is added before you press “Use”.',
  none: 'In the last five years nothing of this brand is over in the calendar.',
  year: (year) => String(year),
  known: (known, events) => `attendance is known of ${known} of ${events} events`,
  adopt: 'Use',
  update: 'Use this number instead',
  adopted: 'In use',
};

export const figureWordsIn = (language: string): FigureWords => (language === 'en' ? en : zh);
