/** Each with what its name in a User-Agent is, the more particular ones first: most call themselves Chrome and Safari too. */
const BROWSERS: [RegExp, zh: string, en: string][] = [
  [/MicroMessenger/, '微信', 'WeChat'],
  [/QQBrowser|MQQBrowser/, 'QQ 浏览器', 'QQ Browser'],
  [/360SE|360EE|QHBrowser/, '360 浏览器', '360 Browser'],
  [/HuaweiBrowser/, '华为浏览器', 'Huawei Browser'],
  [/MiuiBrowser/, '小米浏览器', 'Xiaomi Browser'],
  [/UCBrowser|UBrowser/, 'UC 浏览器', 'UC Browser'],
  [/Edg(e|A|iOS)?\//, 'Edge 浏览器', 'Edge'],
  [/Firefox\/|FxiOS\//, '火狐浏览器', 'Firefox'],
  [/Chrome\/|CriOS\//, '谷歌浏览器', 'Chrome'],
  [/Safari\//, '苹果浏览器', 'Safari'],
];

const SYSTEMS: [RegExp, zh: string, en: string][] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙手机', 'HarmonyOS phone'],
  [/Android/, '安卓手机', 'Android phone'],
  [/iPhone/, '苹果手机', 'iPhone'],
  [/iPad/, '苹果平板', 'iPad'],
  [/Windows/, 'Windows 电脑', 'Windows computer'],
  [/Macintosh/, '苹果电脑', 'Mac'],
  [/Linux/, 'Linux 电脑', 'Linux computer'],
];

/** A browser and its machine, as people would call them. Rests on what the browser says of itself. */
export function browserOf(agent: string, language: string): string {
  const isEnglish = language === 'en';
  const named = (list: [RegExp, string, string][]) => {
    const found = list.find(([pattern]) => pattern.test(agent));
    return found?.[isEnglish ? 2 : 1];
  };
  const parts = [named(SYSTEMS), named(BROWSERS)].filter((part) => part !== undefined);
  if (parts.length === 0) return isEnglish ? 'A program' : '别的程序';
  return parts.join(isEnglish ? ', ' : '，');
}
