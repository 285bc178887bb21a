import { expect, test } from 'vitest';
import { marked } from './mark.ts';

test('the line stands above the page, and nothing else of it changes', () => {
  expect(marked('<html><body class="x"><p>一</p></body></html>', '预览。')).toBe(
    '<html><body class="x"><aside class="notice" data-preview><p class="wrap">预览。</p></aside><p>一</p></body></html>',
  );
});

test('what a person wrote is text there', () => {
  expect(marked('<body></body>', '<script>$& "')).toContain('&lt;script&gt;$&amp; &quot;');
});
