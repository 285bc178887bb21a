import { zh as payloads } from '@payloadcms/translations/languages/zh';
import { SAID, type Words } from './said.ts';

/** Words of Payload's that people here do not use, in every sentence. */
const REPLACED: [now: RegExp, better: string][] = [
  [/垃圾箱/g, '回收站'],
  [/仪表板/g, '首页'],
  [/登出/g, '退出登录'],
  [/登入/g, '登录'],
  [/电子邮件地址|电子邮箱|电子邮件/g, '邮箱'],
  [/取消发布/g, '撤下'],
  [/过滤条件/g, '筛选'],
  [/过滤/g, '筛选'],
  [/您即将将 /g, '把'],
  [/您即将/g, '要'],
  [/您确定要继续吗？|您确定吗？/g, '确定吗？'],
  [/语言环境/g, '语言'],
  [/文档/g, '内容'],
  [/\.\.\./g, '…'],
];

/** Payload's words for the admin, as an editor here would say them. */
export const zh = withSaid(plainly(payloads.translations as Words), SAID);

/** Replaces words, and closes the gaps that a translation from another script left around names and numbers. */
function plainly(words: Words): Words {
  return mapWords(words, (text) =>
    REPLACED.reduce((said, [now, better]) => said.replace(now, better), text)
      .replace(/([\u4e00-\u9fff，。：？「」（）]) +(?=\{\{|<\/?\d>|[\u4e00-\u9fff])/g, '$1')
      .replace(/(\}\}|<\/?\d>) +(?=[\u4e00-\u9fff，。「」（）]|\{\{)/g, '$1'),
  );
}

function mapWords(words: Words, change: (text: string) => string): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : mapWords(value, change),
    ]),
  );
}

function withSaid(words: Words, said: Words): Words {
  const merged = { ...words };
  for (const [key, value] of Object.entries(said)) {
    const before = merged[key];
    merged[key] =
      typeof value === 'string' || typeof before !== 'object' ? value : withSaid(before, value);
  }
  return merged;
}
