import { describe, expect, it } from 'vitest';
import type { Media } from '#content/model/media.ts';
import type { RichTextNode } from '#content/model/richText.ts';
import { richTextHtml, safeHref } from './richText.ts';

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

it.each([
  ['https://example.org/', true],
  ['mailto:a@example.org', true],
  ['tel:110', true],
  ['/events/', true],
  ['#top', true],
  ['javascript:alert(1)', false],
  ['//evil.example', false],
  ['data:text/html,x', false],
])('a link to %s is kept: %s', (url, isKept) => {
  expect(safeHref(url) !== null).toBe(isKept);
});
