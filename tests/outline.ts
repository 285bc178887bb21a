import type { Page } from 'playwright-core';
import { EVENT, STORY } from './templates.ts';

/** What each template says it is made of, to those who hear it: its headings of the first two levels. */
export const OUTLINES: Record<string, string[]> = {
  '/': [
    '鹿城街道文化与志愿服务',
    '近日活动',
    '要帮忙，来帮忙',
    '志愿服务品牌',
    '新近的故事',
    '翻翻往年',
  ],
  [EVENT]: ['逢五遇·周五见：便民服务', '接下来的日期', '相关故事'],
  '/events/': ['活动', '近期活动', '常年活动', '我们的节日'],
  '/subscribe/': [
    '订阅和转载',
    '怎么订阅',
    '只订阅一部分',
    '放到自己的网页上',
    '给做网站、写程序的人',
  ],
  '/archive/': ['往期', '2026年', '2025年', '2024年', '往年今日', '按品牌看', '按节日看'],
  '/archive/festivals/chun-jie/': ['往年的春节活动', '2026年', '2025年', '2024年', '历年数据'],
  '/stories/': ['故事', '最近的故事'],
  '/brands/feng-bu-niang-niang/': [
    '缝补嬢嬢',
    '按年份看',
    '嬢嬢是谁',
    '两件事',
    '补了多少',
    '想来试试',
    '数据',
    '每月办几场',
    '接下来的日期',
    '要办的活动',
    '办过的活动',
    '品牌故事',
  ],
  '/communities/': ['各社区', '学桥街社区', '北浦社区', '中大街社区', '米市街社区'],
  '/venues/': [
    '场所',
    '新时代文明实践所',
    '新时代文明实践站',
    '新时代文明实践点',
    '文化场所',
    '广场',
  ],
  '/accessibility/': ['无障碍说明', '我们做了什么', '还不够好的地方', '遇到不方便'],
  '/archive/2026/': ['2026年', '活动', '常年活动', '故事', '引用这一页'],
  [STORY]: ['14位嬢嬢和一间缝补驿站', '补', '改', '132和3300', '想去看看'],
  '/brands/': ['志愿服务品牌', '全部品牌'],
  '/communities/xue-qiao-jie/': [
    '学桥街社区',
    '社区里的活动',
    '志愿服务品牌',
    '可以去的地方',
    '社区故事',
    '按年份看',
  ],
  '/venues/tao-yuan-hu-guang-chang/': [
    '桃源湖广场',
    '这里接下来的活动',
    '要在这里办的活动',
    '在这里办过的活动',
    '按年份看',
  ],
  '/sitemap/': ['网站地图', '栏目', '品牌', '各社区', '队伍', '场所', '往期', '关于'],
  '/search/': ['搜索'],
};

/** Headings and landmarks as a screen reader lists them. */
export async function outline(page: Page) {
  const tree = await page.locator('body').ariaSnapshot();
  const headings = [...tree.matchAll(/heading "([^"]*)" \[level=(\d)\]/g)];
  const landmarks = tree.matchAll(
    /^\s*- (banner|main|contentinfo|navigation|complementary|region|search)\b(?!box)(?: "([^"]*)")?/gm,
  );
  return {
    levels: headings.map(([, , level]) => Number(level)),
    headings: headings.filter(([, , level]) => Number(level) <= 2).map(([, text = '']) => text),
    landmarks: [...landmarks].map(([, role, name]) => (name ? `${role} ${name}` : (role ?? ''))),
  };
}
