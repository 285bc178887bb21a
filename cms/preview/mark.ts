/** The first link of a page, for the keyboard, which lies hidden above everything else. */
const SKIP_LINK = /<a class="skip".*?<\/a>/s;

/** A page with a line on top that says what it is, in the site's own style for notices. */
export function marked(html: string, sentence: string): string {
  const mark = `<aside class="notice" data-preview><p class="wrap">${escaped(sentence)}</p></aside>`;
  return html.replace(SKIP_LINK, (link) => link + mark);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
