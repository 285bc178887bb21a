import { linkAddress } from '#content/model/value/link.ts';

const TRACKING =
  /^(utm_.*|spm|scm|gclid|fbclid|msclkid|yclid|dclid|mc_[ce]id|igshid|_hs\w+|hmsr|share_\w+|from_spmid|vd_source)$/i;

/** What identifies an article of WeChat; all else in its address tells who shared it. */
const WECHAT = ['__biz', 'mid', 'idx', 'sn'];

/** The address of a pasted link without what follows its reader; null when it leads nowhere on the web or the site. */
export function cleanLink(href: string): string | null {
  const address = linkAddress(href);
  // An anchor leads within the document that was copied from.
  if (address === null || address.startsWith('#')) return null;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  const isWeChat = url.hostname === 'mp.weixin.qq.com';
  const names = [...url.searchParams.keys()];
  const dropped = names.filter((name) => (isWeChat ? !WECHAT.includes(name) : TRACKING.test(name)));
  if (dropped.length === 0) return address;
  for (const name of dropped) url.searchParams.delete(name);
  if (isWeChat) url.hash = '';
  return url.href;
}
