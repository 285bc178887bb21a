import { expect, it } from 'vitest';
import { freshPortal } from '../testing/portal.ts';

const { config } = await freshPortal();

it('the editor of texts speaks as people here do', () => {
  const words = JSON.stringify(config.i18n.translations.zh);
  expect(words).toContain('"label2":"正文"');
  expect(words).not.toMatch(/正常文本|进行命令|引用区块|水平线/);
});
