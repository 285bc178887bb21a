import { describe, expect, it } from 'vitest';
import type { Media } from '#content/model/media.ts';
import type { RichTextNode } from '#content/model/richText.ts';
import { richTextHtml } from './richText.ts';

const text = (words: string) => ({ type: 'text', text: words, format: 0, version: 1 });
const paragraph = (...children: RichTextNode[]) => ({ type: 'paragraph', children, version: 1 });
const body = (...children: RichTextNode[]) => ({ root: { children } });

const picture: Media = {
  id: 'm1',
  alt: '"剪纸" <鹿>',
  isDemo: false,
  focalX: 50,
  focalY: 10,
  original: { filename: 'a.webp', width: 1600, height: 1000, mimeType: 'image/webp' },
  renditions: [
    { filename: 'a-480.avif', width: 480, height: 300, mimeType: 'image/avif' },
    { filename: 'a-480.webp', width: 480, height: 300, mimeType: 'image/webp' },
  ],
};

describe('a text becomes HTML', () => {
  const html = (...children: RichTextNode[]) =>
    richTextHtml({
      body: body(...children),
      pictures: { m1: picture },
      links: { s1: '/stories/x/' },
    });

  it('with what is typed as text, never as markup', () => {
    expect(html(paragraph(text('<script>alert(1)</script>')))).not.toContain('<script>');
  });

  it('with links within the site, and without those that lead to what is not public', () => {
    const link = (value: string) => ({
      type: 'link',
      version: 1,
      fields: { linkType: 'internal', doc: { value, relationTo: 'stories' } },
      children: [text('看')],
    });
    expect(html(paragraph(link('s1')))).toContain('<a href="/stories/x/">看</a>');
    expect(html(paragraph(link('hidden')))).toBe('<p>看</p>');
  });

  it('with links to the web, and without those that lead nowhere', () => {
    const link = (url: string) => ({
      type: 'link',
      version: 1,
      fields: { linkType: 'custom', url },
      children: [text('看')],
    });
    expect(html(paragraph(link('https://example.org/?a&b')))).toBe(
      '<p><a href="https://example.org/?a&#38;b">看</a></p>',
    );
    for (const url of ['https://', 'javascript:alert(1)', '//evil.example', '随便写的']) {
      expect(html(paragraph(link(url)))).toBe('<p>看</p>');
    }
  });

  it('with lists, numbered on where the number before left off', () => {
    const list = (data: object) => ({
      type: 'list',
      version: 1,
      children: [{ type: 'listitem', version: 1, children: [text('做')] }],
      ...data,
    });
    expect(html(list({ tag: 'ul', start: 1 }))).toBe('<ul><li>做</li></ul>');
    expect(html(list({ tag: 'ol', start: 3 }))).toBe('<ol start="3"><li>做</li></ol>');
    const item = (...children: RichTextNode[]) => ({ type: 'listitem', version: 1, children });
    const nested = list({ tag: 'ul', children: [item(text('一')), item(list({ tag: 'ol' }))] });
    expect(html(nested)).toBe('<ul><li>一<ol><li>做</li></ol></li></ul>');
  });

  it('with tables: header cells name what they head, and a wide one scrolls in its own frame', () => {
    const cell = (words: string, data: object = {}) => ({
      type: 'tablecell',
      version: 1,
      headerState: 0,
      ...data,
      children: [paragraph(text(words))],
    });
    const row = (...children: RichTextNode[]) => ({ type: 'tablerow', version: 1, children });
    const out = html({
      type: 'table',
      version: 1,
      children: [
        row(cell('时间', { headerState: 3 }), cell('<地点>', { headerState: 1, colSpan: 2 })),
        row(cell('周五', { headerState: 2 }), cell('驿站', { backgroundColor: 'red' }), cell('')),
      ],
    });
    expect(out).toBe(
      '<div class="table-frame" role="group" aria-label="表格" tabindex="0"><table><tbody>' +
        '<tr><th scope="col">时间</th><th scope="col" colspan="2">&lt;地点&gt;</th></tr>' +
        '<tr><th scope="row">周五</th><td>驿站</td><td></td></tr>' +
        '</tbody></table></div>',
    );
  });

  it('with pictures in the sizes they have, their words escaped and their focal point kept', () => {
    const out = html({ type: 'upload', version: 1, relationTo: 'media', value: 'm1', fields: {} });
    expect(out).toContain('srcset="/media/a-480.avif 480w"');
    expect(out).toContain('alt="&#34;剪纸&#34; &#60;鹿&#62;"');
    expect(out).toContain('class="focal-middle-start"');
  });

  it('with figures that name their year and source', () => {
    const fields = {
      blockType: 'figure',
      label: '志愿者',
      atLeast: 1300,
      exactly: null,
      unit: '人',
      asOf: 2024,
      source: '报道',
    };
    const out = html({ type: 'block', version: 2, fields });
    expect(out).toContain('<strong>1300余人</strong> 志愿者<small>2024年 · 报道</small>');
  });
});
