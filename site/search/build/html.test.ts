import { describe, expect, it } from 'vitest';
import { readPrintedPage } from './pageRecord.ts';

const PAGE = `<!doctype html><html><body><header><h1>不读</h1></header><main>
<article class="reading" data-pagefind-body data-pagefind-filter="类型:活动"><header><nav><a href="/events/">活动</a></nav>
<h1><span class="phrase">逢五遇·<wbr>周五见</span></h1></header><p data-shown-from="2026-12-31T11:30" data-pagefind-ignore hidden>已经结束</p>
<p><time datetime="2026-11-25T09:00:00+08:00">11月25日</time> 上午</p><div data-day="2026-11-27" hidden><time datetime="2026-11-27">不显示</time></div>
<dl><div><dt>地点</dt><dd><a href="/venues/x/">桃源湖广场</a></dd></div></dl>
<p>一针&amp;一线 &lt;b&gt;<br>下一行<img src="x" alt="图"></p><p class="tags"><span>便民服务</span><a href="/brands/y/" data-pagefind-filter="品牌">缝补嬢嬢</a></p>
<span hidden data-pagefind-filter="年份"> 2026 </span><svg><title>不读</title></svg></article><p>不读</p></main></body></html>`;

describe('a printed page', () => {
  const page = readPrintedPage(PAGE, '/events/x/');
  it('has its title without the places at which it may break', () => {
    expect(page?.title).toBe('逢五遇·周五见');
  });
  it('is read as it is seen, a piece a paragraph', () => {
    expect(page?.pieces).toEqual([
      '11月25日 上午',
      '地点',
      '桃源湖广场',
      '一针&一线 <b>',
      '下一行',
      '便民服务',
      '缝补嬢嬢',
    ]);
  });
  it('has filters, names and tags', () => {
    expect(page?.filters).toEqual({ 类型: ['活动'], 品牌: ['缝补嬢嬢'], 年份: ['2026'] });
    expect(page?.names).toEqual(['桃源湖广场', '缝补嬢嬢']);
    expect(page?.tags).toContain('便民服务');
  });
  it('has all its days, and the one after which it is over', () => {
    expect(page?.days).toEqual(['2026-11-25', '2026-11-27']);
    expect(page?.lastDay).toBe('2026-12-31');
  });
  it('what is over has the days that its description has', () => {
    const over = `<script type="application/ld+json">{"startDate":"2026-10-23T09:30:00+08:00"}</script>
      <article data-pagefind-body><h1>书画展</h1><p data-shown-from="2026-10-26T00:00">已经结束</p></article>`;
    expect(readPrintedPage(over, '/')?.days).toEqual(['2026-10-23', '2026-10-25']);
  });
  it('one without a body for Pagefind is not to be found', () => {
    expect(readPrintedPage('<main><h1>关于</h1></main>', '/about/')).toBeNull();
  });
});
