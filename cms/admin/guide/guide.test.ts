import { lexer } from 'marked';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { anchorOf } from './anchor.ts';
import { Blocks } from './Blocks.tsx';

const html = (text: string): string =>
  renderToStaticMarkup(createElement(Blocks, { tokens: lexer(text), api: '/api' }));

it.each([
  ['a heading', '## 怎么 登录？', '<h2 id="怎么-登录">怎么 登录？</h2>'],
  [
    'a paragraph',
    '按**发布**，*马上*能看到 `Ctrl`。',
    '<p>按<strong>发布</strong>，<em>马上</em>能看到 <code>Ctrl</code>。</p>',
  ],
  ['a list', '- 一\n- 二', '<ul><li>一</li><li>二</li></ul>'],
  [
    'a numbered list within another',
    '1. 一\n   - 甲\n2. 二',
    '<ol start="1"><li>一<ul><li>甲</li></ul></li><li>二</li></ol>',
  ],
  [
    'a table',
    '| 按钮 | 做什么 |\n| --- | --- |\n| 发布 | **上线** |',
    '<div class="guide__table"><table><thead><tr><th scope="col">按钮</th><th scope="col">做什么</th></tr></thead><tbody><tr><td>发布</td><td><strong>上线</strong></td></tr></tbody></table></div>',
  ],
  [
    'a picture',
    '![登录页面](editors/login.png)',
    '<p><img src="/api/guide/pictures/login.png" alt="登录页面" loading="lazy"/></p>',
  ],
  ['a picture from elsewhere, by its words', '![别处](https://example.org/a.png)', '<p>别处</p>'],
  ['a link', '[首页](/admin)', '<p><a href="/admin">首页</a></p>'],
  ['a link to a heading', '[登录](#怎么-登录)', '<p><a href="#怎么-登录">登录</a></p>'],
  ['a script, left out', '<script>alert(1)</script>\n\n字<b onclick="x">粗</b>', '<p>字粗</p>'],
  ['a link that is a script, by its words', '[按](javascript:alert(1))', '<p>按</p>'],
  ['a quotation and a line', '> 注意\n\n---', '<blockquote><p>注意</p></blockquote><hr/>'],
])('%s', (_, text, expected) => {
  expect(html(text)).toBe(expected);
});

it('an anchor is made as GitHub makes it', () => {
  expect(anchorOf('1. 写故事（怎么写）')).toBe('1-写故事怎么写');
});
