import type { FlattenedField, Payload } from 'payload';
import { messageOf } from '#content/messageOf.ts';
import { inLanguage } from '#content/model/value/sentence.ts';
import type { BuildReport, FailedPage, HeldBack } from '#content/publication.ts';
import { TookTooLong } from '../children.ts';

/** So many lines an editor is shown; more are counted. */
const MOST_LINES = 20;

/** What a build left as it was, a line each, for editors; null when it left nothing. */
export function problemsText(payload: Payload, { documents, pages }: BuildReport): string | null {
  const lines = [...documents.map((one) => documentText(payload, one)), ...pages.map(pageText)];
  if (lines.length === 0) return null;
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`还有 ${more} 处。`] : [])].join('\n');
}

/** The documents that a build left as they were, each with the line for editors. */
export const heldBack = (payload: Payload, { documents }: BuildReport) =>
  documents.map((one) => ({
    collection: one.collection,
    id: one.id,
    text: documentText(payload, one),
  }));

/** Why nothing was published, for editors: what they can do, and no line of a program. */
export function failureText(error: unknown): string {
  if (error instanceof TookTooLong) {
    return `更新超过 ${error.minutes} 分钟，已经停下。请看看最近发布的内容是不是太多，再点“重新更新网站”。`;
  }
  const message = messageOf(error);
  if (message.includes('ENOSPC')) return '服务器的磁盘满了，请告诉管理员。';
  if (/EACCES|EPERM|EROFS/.test(message)) return '网站的文件夹写不进去，请告诉管理员。';
  if (/does not answer|answered 5\d\d/.test(message)) {
    return '读不到编辑台里的内容，过一会儿点“重新更新网站”再试。';
  }
  return '更新时程序出了错，请告诉管理员，原因在程序的日志里。';
}

function documentText(payload: Payload, held: HeldBack): string {
  const { collection, title, path, message, isKept } = held;
  const config = payload.collections[collection as keyof typeof payload.collections]?.config;
  const kind = config ? zhOf(config.labels.singular) : '网站信息';
  const field = config ? labelAt(path, config.flattenedFields) : null;
  const what = `${kind}${title ? `“${title}”` : ''}${isKept ? '没有更新，还是原来的样子' : '没有放到网站上'}`;
  return `${what}：${field ? `${field}：` : ''}${chinesePart(message)}`;
}

const pageText = ({ path, isKept }: FailedPage): string =>
  `${path} 做不出来，${isKept ? '还是原来的样子' : '没有放到网站上'}，请告诉管理员。`;

/** The name of the field that a path leads to, as the form shows it; null when it leads to none. */
function labelAt(path: string, fields: FlattenedField[]): string | null {
  const [name, ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part));
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return null;
  const inner = 'flattenedFields' in field ? labelAt(rest.join('.'), field.flattenedFields) : null;
  return inner ?? ('label' in field ? zhOf(field.label) : null);
}

const zhOf = (label: unknown): string =>
  typeof label === 'object' && label !== null && 'zh' in label ? String(label.zh) : '';

/** What is of a library has no Chinese. */
const chinesePart = (message: string): string =>
  message.includes('。') ? inLanguage(message, 'zh') : '里面的内容网站显示不了。';
