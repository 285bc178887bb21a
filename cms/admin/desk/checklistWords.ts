const zh = {
  title: '发布前看一看',
  count: (count: number) => `有 ${count} 处可以看看`,
  well: '都好了',
};

const en: typeof zh = {
  title: 'Before publishing',
  count: (count) => (count === 1 ? '1 thing to look at' : `${count} things to look at`),
  well: 'All is well',
};

export const checklistWordsIn = (language: string): typeof zh => (language === 'en' ? en : zh);
