import { expect, it } from 'vitest';
import { inLanguage, sentence } from './sentence.ts';

it.each([
  [sentence('请填写此项。', 'Fill this in.'), '请填写此项。', 'Fill this in.'],
  [sentence('一句。又一句。', 'One. Another.'), '一句。又一句。', 'One. Another.'],
  [
    sentence('用到它的有：故事“来吧。一起走”。请先换掉。', 'Used by 故事“来吧。一起走”.'),
    '用到它的有：故事“来吧。一起走”。请先换掉。',
    'Used by 故事“来吧。一起走”.',
  ],
  ['您没有这项权限。', '您没有这项权限。', '您没有这项权限。'],
  ['Something of a library', 'Something of a library', 'Something of a library'],
])('%j is said in the language of whoever reads it', (message, zh, en) => {
  expect([inLanguage(message, 'zh'), inLanguage(message, 'en')]).toEqual([zh, en]);
});
