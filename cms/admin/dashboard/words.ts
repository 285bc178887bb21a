import type { ListedDraft } from './waiting.ts';

const zh = {
  home: '首页',
  writeStory: '写故事',
  holdEvent: '办活动',
  uploadPicture: '传图片',
  guide: '编辑手册',
  waiting: '等您处理',
  own: '我的草稿',
  week: '这七天的活动',
  noWeek: '这七天没有活动。',
  scheduled: '定时',
  notDone: (why: string) => `没有办成：${why}`,
  recent: '最近发布',
  see: '去网站上看',
  more: (count: number) => `还有 ${count} 篇`,
  untitled: '（还没有标题）',
  allDay: '全天',
  today: '今天',
  stories: '故事',
  events: '活动',
  brands: '品牌',
  noBackups: '现在没有每晚备份：硬盘坏了，内容就找不回来了。请管服务器的人设好 BACKUP_DIR。',
  noneYet: '还没有备份。',
  lastBackup: (at: string, hours: number) => `最近一次备份：${at}（${hoursAgo(hours)}）。`,
  reviews: { none: '草稿', submitted: '待审', returned: '已退回' } satisfies Record<
    ListedDraft['review'],
    string
  >,
  fates: {
    scheduled: '',
    full: '名额已满',
    cancelled: '取消',
    movedAway: '改期',
    postponed: '延期',
  },
};

export type DashboardWords = typeof zh;

const en: DashboardWords = {
  home: 'Home',
  writeStory: 'Write a story',
  holdEvent: 'Add an event',
  uploadPicture: 'Upload a picture',
  guide: 'Handbook',
  waiting: 'Waiting for you',
  own: 'My drafts',
  week: 'These seven days',
  noWeek: 'Nothing is on in these seven days.',
  scheduled: 'Scheduled',
  notDone: (why) => `Not done: ${why}`,
  recent: 'Published lately',
  see: 'See it',
  more: (count) => `${count} more`,
  untitled: '(no title yet)',
  allDay: 'All day',
  today: 'Today',
  stories: 'Story',
  events: 'Event',
  brands: 'Brand',
  noBackups:
    'Nothing is backed up: if the disk fails, the content is gone. Have BACKUP_DIR set on the server.',
  noneYet: 'There is no backup yet.',
  lastBackup: (at, hours) =>
    `Last backup: ${at} (${hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`} ago).`,
  reviews: { none: 'Draft', submitted: 'Submitted', returned: 'Returned' },
  fates: {
    scheduled: '',
    full: 'Full',
    cancelled: 'Cancelled',
    movedAway: 'Moved',
    postponed: 'Postponed',
  },
};

export const dashboardWordsIn = (language: string): DashboardWords => (language === 'en' ? en : zh);

function hoursAgo(hours: number): string {
  if (hours < 1) return '刚刚';
  return hours < 48 ? `${hours} 小时前` : `${Math.floor(hours / 24)} 天前`;
}
