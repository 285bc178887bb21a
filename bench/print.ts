import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadePage } from './corpus.ts';

/** Writes made pages as HTML, for Pagefind as it comes. */
export function printPages(pages: readonly MadePage[], folder: string): void {
  for (const page of pages) {
    mkdirSync(join(folder, page.url), { recursive: true });
    writeFileSync(join(folder, page.url, 'index.html'), htmlOf(page));
  }
}

function htmlOf({ title, summary, paragraphs, day, kind, brand, community, venue }: MadePage) {
  const [year, month, date] = day.split('-').map(Number);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>
<body><header><a href="/">首页</a></header><main><article data-pagefind-body><header><nav><a href="/">全部</a></nav><h1>${title}</h1>
<p class="lead">${summary}</p></header><p class="meta"><time datetime="${day}">${year}年${month}月${date}日</time></p>
<dl class="facts"><div><dt>地点</dt><dd><a href="/venues/v/">${venue}</a></dd></div></dl>
<div class="prose">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>
<p class="tags"><span>${kind}</span></p><p><a href="/brands/b/">${brand}</a>
<a href="/communities/c/">${community}</a></p></article></main></body></html>`;
}
