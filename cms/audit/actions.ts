import { label } from '../fields/labels.ts';

/** What is recorded. Of content it is what `cms/review/activity.ts` tells apart, in fewer words. */
export const AUDITED = [
  'signedIn',
  'signInRefused',
  'signedOut',
  'refused',
  'rights',
  'created',
  'edited',
  'published',
  'changed',
  'withdrawn',
  'trashed',
  'restored',
  'erased',
  'imported',
  'exportedPerson',
  'erasedPerson',
  'exportedAudits',
  'backedUp',
  'restoredPortal',
] as const;

export type Audited = (typeof AUDITED)[number];

export const AUDITED_LABELS: Record<Audited, ReturnType<typeof label>> = {
  signedIn: label('登录', 'Signed in'),
  signInRefused: label('登录没有成功', 'Sign-in refused'),
  signedOut: label('退出', 'Signed out'),
  refused: label('没有权限，被拒绝', 'Refused'),
  rights: label('改了账号或权限', 'Changed an account or its rights'),
  created: label('新建', 'Created'),
  edited: label('修改草稿', 'Edited the draft'),
  published: label('发布', 'Published'),
  changed: label('修改后再发布', 'Published changes'),
  withdrawn: label('从网站撤下', 'Took off the site'),
  trashed: label('移到回收站', 'Moved to the trash'),
  restored: label('从回收站恢复', 'Brought back'),
  erased: label('彻底删除', 'Erased'),
  imported: label('导入表格', 'Imported a table'),
  exportedPerson: label('导出个人信息', 'Exported personal data'),
  erasedPerson: label('注销账号', 'Erased an account'),
  exportedAudits: label('导出审计记录', 'Exported the audit log'),
  backedUp: label('备份', 'Made a backup'),
  restoredPortal: label('恢复备份', 'Restored a backup'),
};
