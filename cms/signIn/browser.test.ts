import { expect, it } from 'vitest';
import { browserOf } from './browser.ts';

const SAFARI = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, 'Windows 电脑，谷歌浏览器'],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/130.0.0.0`,
    'Windows 电脑，Edge 浏览器',
  ],
  [`Mozilla/5.0 (Windows NT 10.0; WOW64) ${CHROME} 360SE`, 'Windows 电脑，360 浏览器'],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${SAFARI} Version/18.0 Mobile/15E148 Safari/604.1`,
    '苹果手机，苹果浏览器',
  ],
  [`Mozilla/5.0 (Linux; Android 14; HarmonyOS) ${CHROME} HuaweiBrowser/15`, '鸿蒙手机，华为浏览器'],
  [`Mozilla/5.0 (Linux; Android 14) ${CHROME} MicroMessenger/8.0`, '安卓手机，微信'],
  ['curl/8.5.0', '别的程序'],
  ['', '别的程序'],
])('%s', (agent, name) => {
  expect(browserOf(agent, 'zh')).toBe(name);
});

it('in English too', () => {
  expect(browserOf(`Mozilla/5.0 (Macintosh) ${CHROME}`, 'en')).toBe('Mac, Chrome');
  expect(browserOf('curl', 'en')).toBe('A program');
});
