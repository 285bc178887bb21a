import { messageOf } from '#content/messageOf.ts';
import { NotOurs } from './target.ts';

/** What is read in an error's message and name, and what that is to an editor. */
const CAUSES: [RegExp, string][] = [
  [
    /ENOSPC|No space left|Disk quota|StorageFull|QuotaExceeded|InsufficientStorage/i,
    '那边的磁盘满了',
  ],
  [/Host key verification/i, '那边的服务器换了钥匙，认不出来'],
  [
    /Permission denied|EACCES|AccessDenied|Forbidden|InvalidAccessKeyId|SignatureDoesNotMatch|Read-only|EROFS/i,
    '那边不让写',
  ],
  [/NoSuchBucket|No such file/i, '那边没有这个地方'],
  [/ENOENT/, '这台机器上少了 rsync 程序'],
  [
    /refused|timed? ?out|TimeoutError|unreachable|resolve|ENOTFOUND|EAI_AGAIN|reset|closed|EPIPE|hang up/i,
    '连不上那边的服务器',
  ],
];

/** Why a site that is ready cannot be sent to where the public reads it, for editors. */
export function troubleText(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  const text = `${name} ${codeOf(error)} ${messageOf(error)}`;
  const cause =
    error instanceof NotOurs
      ? '那边放着别的文件，怕弄丢，没有动'
      : (CAUSES.find(([pattern]) => pattern.test(text))?.[1] ?? '那边出了错');
  return `网页已经做好，还没有送到公众看的服务器：${cause}。会一直自动再试，不用重新发布；半小时还没好，请告诉管理员。`;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
