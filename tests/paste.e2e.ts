import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Media } from '#content/model/media.ts';
import type { RichText } from '#content/model/richText.ts';
import { richTextHtml } from '#site/components/text/richText.ts';
import { signIn } from './admin.ts';
import { violationsOf } from './axe.ts';
import { withBrowser } from './browser.ts';
import { PASTED, withPictures } from './pasted.ts';
import { Rest } from './people.ts';

const portal = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(() => [portal.cms, portal.liveSite]);
const DESK = { at: 'now', viewport: { width: 1280, height: 900 } };

/** Payload passes a text on to the form when the browser is idle, after half a second at the latest. */
const IDLE_MS = 600;

let rest: Rest;
let page: Page;
let red: Buffer;
let blue: Buffer;

beforeAll(async () => {
  rest = await Rest.signIn();
  page = await open('/admin', DESK);
  await signIn(page, portal);
  [red, blue] = await Promise.all([pixels('#b01c17'), pixels('#1d4f7c')]);
});

afterEach(expectNoProblems);

const pixels = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();

const dataUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

let count = 0;

/** Opens the form of a new story. Returns the story's id. */
async function openStory(): Promise<string> {
  count += 1;
  const story = { title: `粘贴来的故事${count}`, date: '2026-11-24', summary: '从别处来。' };
  const { id } = await rest.create('stories?draft=true', { ...story, _status: 'draft' });
  await page.goto(`/admin/collections/stories/${id}`);
  await page.locator('[data-form-ready="true"]').first().waitFor();
  await editable().click();
  return id;
}

const editable = () => page.locator('.rich-text-lexical [contenteditable=true]').first();
/** Lexical hears of a moved caret a moment later. */
async function moveLeft(): Promise<void> {
  // What was typed has to be in the editor's own state first, or it puts the caret behind it again.
  await page.waitForTimeout(600);
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(600);
}

const dialog = () => page.getByRole('dialog', { name: '粘贴来的图片' });

interface OnClipboard {
  html?: string;
  /** Nodes of an editor like ours. */
  nodes?: unknown[];
  /** Base64 by name and type. */
  files?: { name: string; type: string; data: string }[];
}

/** As the browser tells a page what is pasted, or dropped on it. */
const give = (kind: 'paste' | 'drop', clipboard: OnClipboard) =>
  editable().evaluate(
    (element, [event, { html, nodes, files = [] }]) => {
      const data = new DataTransfer();
      if (html) data.setData('text/html', html);
      if (nodes) {
        const lexical = JSON.stringify({ namespace: 'lexical', nodes });
        data.setData('application/x-lexical-editor', lexical);
      }
      for (const { name, type, data: base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const { x, y } = element.getBoundingClientRect();
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', {
              ...options,
              dataTransfer: data,
              clientX: x + 5,
              clientY: y + 5,
            }),
      );
    },
    [kind, clipboard] as const,
  );

/** Publishes the open story. Returns its text as the site shows it. */
async function publish(id: string): Promise<string> {
  const body = async () => {
    const { json } = await rest.ask('GET', `stories/${id}?depth=0`);
    return json._status === 'published' ? (json.body as RichText) : undefined;
  };
  await page.waitForTimeout(IDLE_MS);
  await page.locator('#action-publish').click();
  await expect.poll(body, { timeout: 15_000 }).not.toBeUndefined();
  const { docs } = (await rest.ask('GET', 'media?limit=200&depth=0')).json;
  const pictures = Object.fromEntries((docs as Stored[]).map((doc) => [doc.id, pictureOf(doc)]));
  return richTextHtml({ body: (await body()) ?? null, pictures, links: {} }).replace(
    /<figure>.*?alt="([^"]*)".*?<\/figure>/gs,
    '<figure>$1</figure>',
  );
}

type Stored = { id: string; alt: string; filename: string };

const pictureOf = ({ id, alt, filename }: Stored): Media => ({
  id,
  alt,
  isDemo: false,
  focalX: 50,
  focalY: 50,
  original: { filename, width: 64, height: 48, mimeType: 'image/webp' },
  renditions: [],
});

it.each(PASTED)('$name', async ({ html, expected, missing }) => {
  const id = await openStory();
  await give('paste', { html });
  if (missing) {
    await dialog()
      .getByText(`有 ${missing.length} 张图没有带过来：${missing.join('、')}`)
      .waitFor();
    await dialog().getByRole('button', { name: '知道了' }).click();
    await dialog().waitFor({ state: 'detached' });
  }
  expect(await publish(id)).toBe(expected);
});

describe('at the caret', () => {
  it('words stay in the line that they are pasted into', async () => {
    const id = await openStory();
    await page.keyboard.type('## 前后');
    await moveLeft();
    await give('paste', { html: '<meta charset="utf-8"><p style="color:red">中<b>间</b></p>' });
    await page.keyboard.type('的');
    expect(await publish(id)).toBe('<h2>前中<strong>间</strong>的后</h2>');
  });

  it('a picture comes between what stands before and after it', async () => {
    const id = await openStory();
    await page.keyboard.type('前后');
    await moveLeft();
    await give('paste', { html: `<img src="${dataUrl(red)}">` });
    await dialog().getByLabel('图片说明').fill('一块红布');
    await dialog().getByLabel('能认出人吗').selectOption('none');
    await dialog().getByRole('button', { name: '上传并插入' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await publish(id)).toBe('<p>前</p><figure>一块红布</figure><p>后</p>');
  });

  it('nodes of an editor come as they are, but for a picture that waits for its file', async () => {
    const id = await openStory();
    const text = {
      type: 'text',
      version: 1,
      text: '文字',
      format: 1,
      detail: 0,
      mode: 'normal',
      style: '',
    };
    const block = { version: 1, direction: null, format: '', indent: 0 };
    const pending = { formID: '1', src: 'file:///C:/a.png' };
    const nodes = [
      { type: 'paragraph', ...block, textFormat: 0, textStyle: '', children: [text] },
      { type: 'upload', version: 3, format: '', id: '1', fields: {}, relationTo: 'media', pending },
    ];
    await give('paste', { nodes });
    expect(await publish(id)).toBe('<p><strong>文字</strong></p>');
  });
});

describe('pictures', () => {
  it('are asked for their words, uploaded and put at their places; one may be left out', async () => {
    const id = await openStory();
    await give('paste', { html: withPictures(dataUrl(red), dataUrl(blue)) });
    await dialog().getByText('有 1 张图没有带过来：鹿.png').waitFor();
    expect(await violationsOf(page, '.paste-dialog')).toEqual([]);
    const [first, second] = ['第 1 张，共 2 张', '第 2 张，共 2 张'].map((name) =>
      dialog().getByRole('group', { name }),
    );
    if (!first || !second) throw new Error('unreachable');
    await dialog().getByRole('button', { name: '上传并插入' }).click();
    expect(await dialog().getByText('请填写此项。').count()).toBe(4);
    await expect
      .poll(() =>
        first.getByLabel('图片说明').evaluate((input) => input === document.activeElement),
      )
      .toBe(true);
    await first.getByLabel('图片说明').fill('一块红布');
    await first.getByLabel('能认出人吗').selectOption('none');
    await second.getByLabel('不要这张').check();
    await dialog().getByRole('button', { name: '上传并插入' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await publish(id)).toBe(
      '<p>前面。</p><figure>一块红布</figure><p>中间</p><p>后面。</p>',
    );
  });

  it('with the dialog closed by Escape, the text comes alone', async () => {
    const id = await openStory();
    await give('paste', { html: withPictures(dataUrl(red), dataUrl(blue)) });
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await publish(id)).toBe('<p>前面。</p><p>中间</p><p>后面。</p>');
  });

  it.each(['paste', 'drop'] as const)(
    'as files come by %s; one that the site cannot show is named',
    async (kind) => {
      const id = await openStory();
      const files = [
        { name: 'a.png', type: 'image/png', data: blue.toString('base64') },
        { name: 'b.gif', type: 'image/gif', data: 'R0lGODlhAQABAAAAACw=' },
      ];
      // A browser puts where a picture was beside its file.
      const html = kind === 'paste' ? '<img src="https://elsewhere.example/a.png">' : '';
      await give(kind, { html, files });
      await dialog().getByText('有 1 张图没有带过来：b.gif').waitFor();
      await dialog().getByLabel('图片说明').fill('一块蓝布');
      await dialog().getByLabel('能认出人吗').selectOption('adults');
      await dialog().getByText('这张图不会出现在网站上').waitFor();
      await dialog().getByRole('button', { name: '上传并插入' }).click();
      await dialog().waitFor({ state: 'detached' });
      expect(await publish(id)).toBe('<figure>一块蓝布</figure>');
    },
  );

  it('that cannot be uploaded stay in the dialog with the reason', async () => {
    const id = await openStory();
    const files = [{ name: 'a.png', type: 'image/png', data: btoa('no picture') }];
    await give('paste', { files });
    await dialog().getByLabel('图片说明').fill('不是图');
    await dialog().getByLabel('能认出人吗').selectOption('none');
    await dialog().getByRole('button', { name: '上传并插入' }).click();
    await dialog().getByRole('alert').getByText('这张图没有传上去').waitFor();
    await dialog().getByLabel('不要这张').check();
    await dialog().getByRole('button', { name: '上传并插入' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(takeProblems().every((problem) => problem.includes('400'))).toBe(true);
    expect(await publish(id)).toBe('');
  });
});

it.each(['?elder=off', '?elder=on'])(
  'a wide table on the site scrolls in its own frame at 360 px, by keyboard too, in light and dark: %s',
  async (mode) => {
    const row = (tag: string, words: string) =>
      `<tr>${`<${tag}>${words}</${tag}>`.repeat(12)}</tr>`;
    const id = await openStory();
    await give('paste', { html: `<table>${row('th', '这一列')}${row('td', '有些内容')}</table>` });
    await publish(id);
    const { slug } = await rest.draft(`stories/${id}`);
    const address = encodeURI(`${portal.liveSite}/stories/${slug}/`);
    await expect.poll(async () => (await fetch(address)).status, { timeout: 30_000 }).toBe(200);
    for (const colorScheme of ['light', 'dark'] as const) {
      const reader = await open(address + mode, {
        viewport: { width: 360, height: 740 },
        colorScheme,
      });
      const table = reader.getByRole('group', { name: '表格' });
      expect(await violationsOf(reader)).toEqual([]);
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await table.focus();
      await reader.keyboard.press('ArrowRight');
      await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
      await reader.context().close();
    }
  },
);

it('a picture that was never uploaded, and a link that leads nowhere, do not keep a story from being published', async () => {
  const text = (words: string) => ({ type: 'text', text: words, version: 1, format: 0 });
  const link = (url: string) => ({
    type: 'link',
    version: 3,
    fields: { linkType: 'custom', url, newTab: false },
    children: [text(url)],
  });
  const children = [
    { type: 'upload', version: 3, pending: { formID: '1', src: 'file:///C:/a.png' } },
    { type: 'paragraph', version: 1, children: [link('https://'), link('www.example.org')] },
  ];
  const body = {
    root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
  };
  const id = await openStory();
  const { status } = await rest.ask('PATCH', `stories/${id}`, { body, _status: 'published' });
  expect(status).toBe(200);
  const { json } = await rest.ask('GET', `stories/${id}?depth=0`);
  expect(richTextHtml({ body: json.body as RichText, pictures: {}, links: {} })).toBe(
    '<p>https://<a href="https://www.example.org">www.example.org</a></p>',
  );
});

it('a link is refused as it is made until it leads somewhere', async () => {
  const id = await openStory();
  await page.keyboard.type('请看');
  await page.keyboard.press('Control+A');
  await page.locator('.fixed-toolbar [data-button-key="link"]').click();
  const drawer = page.locator('.drawer--is-open');
  await drawer.getByText('显示的文字').waitFor();
  await drawer.getByText('链到网址，或链到本站的一篇').first().waitFor();
  const url = drawer.locator('#field-url');
  for (const wrong of ['https://', '随便写的']) {
    await url.fill(wrong);
    await drawer.locator('button[type=submit]').click();
    await drawer.getByText('这不是网址。').first().waitFor();
  }
  await url.fill('www.example.org');
  await drawer.getByText('这不是网址。').first().waitFor({ state: 'detached' });
  await drawer.locator('button[type=submit]').click();
  await drawer.waitFor({ state: 'detached' });
  expect(await publish(id)).toBe('<p><a href="https://www.example.org">请看</a></p>');
});
