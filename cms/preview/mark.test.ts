import { expect, test } from 'vitest';
import { marked } from './mark.ts';

test('the line stands on top of the page, and nothing else of it changes', () => {
  expect(marked('<body><a class="skip" href="#main">跳</a><p>一</p></body>', '预览。')).toBe(
    '<body><a class="skip" href="#main">跳</a><aside class="notice" data-preview><p class="wrap">预览。</p></aside><p>一</p></body>',
  );
});

test('what a person wrote is text there', () => {
  expect(marked('<a class="skip">跳</a>', '<script>$& "')).toContain('&lt;script&gt;$&amp; &quot;');
});
