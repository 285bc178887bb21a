/** A page with a line above it that says what it is, in the site's own style for notices. */
export function marked(html: string, sentence: string): string {
  const mark = `<aside class="notice" data-preview><p class="wrap">${escaped(sentence)}</p></aside>`;
  return html.replace(/<body[^>]*>/, (body) => body + mark);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
