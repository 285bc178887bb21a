import { readdirSync } from 'node:fs';
import type { CalendarData } from '#site/calendar/data.ts';

interface Options {
  dates: number;
  /** The same seed gives the same calendar. */
  seed: number;
}

/** A made-up calendar as the filters read it: a year of dates of some 1,500 events, with the choices of the opening content. */
export function bigCalendar({ dates, seed }: Options): CalendarData {
  const random = generator(seed);
  const pick = <T>(items: T[]): T => items[random(items.length)] as T; // within the list
  const days = Array.from({ length: 365 }, (_, index) => {
    const day = new Date(Date.UTC(2099, 0, 1 + index)).toISOString().slice(0, 10);
    return {
      day,
      name: `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
      lunar: '农历正月初一',
      marks: [],
    };
  });
  const hours: CalendarData['hours'] = [
    ['09:00', '上午9点到11点半'],
    ['14:30', '下午2点半到5点'],
    ['19:30', '晚上7点半到9点'],
  ];
  const events = Array.from({ length: Math.ceil(dates / 7) }, (_, index) => ({
    path: `/events/e-${index}/`,
    title: `${pick(TITLES)}（第${index + 1}组）`,
    place: pick(['桃源湖广场', '综合文化站', '缝补驿站', '北浦社区家长课堂']),
    traits: [
      `kind:${pick(KINDS)}`,
      `for:${pick(['elders', 'children', 'families'])}`,
      ...(random(3) ? ['cost:free'] : []),
      random(9) ? 'mode:offline' : 'mode:online',
      `community:${pick(['xue-qiao-jie', 'bei-pu', 'zhong-da-jie', 'mi-shi-jie'])}`,
      `brand:${pick(BRANDS)}`,
    ],
  }));
  const all: CalendarData['dates'] = Array.from({ length: dates }, () => {
    const at = random(hours.length);
    return [
      random(days.length),
      random(events.length),
      at,
      { ends: ['T11:30', 'T17:00', 'T21:00'][at] ?? '' },
    ];
  });
  return { days, events, hours, dates: all.sort((a, b) => a[0] - b[0] || a[2] - b[2]) };
}

const TITLES = ['读书会', '左脚舞教学', '便民服务', '爱心义诊', '家长课堂', '缝补开门日', '板凳会'];
const KINDS = [
  'zhi-yuan-fu-wu',
  'wen-hua-huo-dong',
  'jie-ri-huo-dong',
  'yue-du-huo-dong',
  'jian-kang-yi-zhen',
  'li-lun-xuan-jiang',
];
const BRANDS = readdirSync('content/seed/brands').map((file) => file.replace('.md', ''));

/** Park and Miller's generator: whole numbers below a bound. */
function generator(seed: number): (below: number) => number {
  let state = seed % 2_147_483_647;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
