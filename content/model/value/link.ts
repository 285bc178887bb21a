/** A web address whose host is a name with a dot, or numbers. */
const WEB = /^https?:\/\/(?:[^\s/?#@:.]+\.)+[^\s/?#@:.]+(?::\d+)?(?:[/?#]\S*)?$/iu;
const MAIL = /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i;
const PHONE = /^tel:\+?[\d-]{3,20}$/i;
const WITHIN_SITE = /^(?:\/(?!\/)|#)\S*$/;

/**
 * The address that a link leads to, completed where a person left out “https://”; null when it leads nowhere. It may
 * lead to the web, to a mailbox, to a telephone or within the site.
 */
export function linkAddress(typed: string): string | null {
  const address = /^www\./i.test(typed.trim()) ? `https://${typed.trim()}` : typed.trim();
  return [WEB, MAIL, PHONE, WITHIN_SITE].some((form) => form.test(address)) ? address : null;
}
