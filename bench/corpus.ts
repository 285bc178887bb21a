import { fullDayText } from '#content/model/time/dateText.ts';
import { toDay, yearOf } from '#content/model/time/day.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { Random } from './random.ts';
import * as vocabulary from './vocabulary.ts';

/** A made page: what the portal would print of an event or a story. */
export interface MadePage {
  url: string;
  type: '活动' | '故事';
  title: string;
  summary: string;
  paragraphs: string[];
  day: string;
  kind: string;
  brand: string;
  community: string;
  venue: string;
}

/** The names that a made corpus speaks of. */
interface Names {
  communities: string[];
  venues: string[];
  brands: string[];
  people: string[];
  activities: string[];
  /** Words that no list holds, for the long tail that a language has. */
  words: string[];
}

export interface Corpus {
  pages: MadePage[];
  names: Names;
}

/** The made pages are of days before and after it. */
export const TODAY = toDay('2026-11-24');
const AS_PLANNED = {
  start: undefined,
  end: undefined,
  fate: 'scheduled',
  movedTo: undefined,
  movedFrom: undefined,
} as const;
const FIRST_YEAR = 2019;
const YEARS = 9;
/** Four events to a story, as the portal's own content has them. */
const EVENTS = 0.8;

/** Pages of a portal that has grown for years, every one different; the same seed gives the same. */
export function makeCorpus(seed: number, count: number): Corpus {
  const random = new Random(seed);
  const names = makeNames(random);
  const pages = Array.from({ length: count }, (_, index) => makePage(random, names, index));
  return { pages, names };
}

/** A made page as the portal's own index is given it. */
export function recordOf(page: MadePage): SearchRecord {
  const { url, title, type, summary, paragraphs, kind, brand, community, venue } = page;
  const day = toDay(page.day);
  const isEvent = type === '活动';
  return {
    url,
    title,
    type: isEvent ? 'event' : 'story',
    pieces: [summary, fullDayText(day), '地点', venue, ...paragraphs, kind, brand, community],
    facets: {
      kind: isEvent ? [kind] : [],
      brand: [brand],
      community: [community],
      year: [String(yearOf(day))],
    },
    names: [venue],
    days: [day],
    lastDay: day,
    dates: isEvent ? [{ ...AS_PLANNED, day, lastDay: day }] : [],
    comingCount: isEvent && page.day >= TODAY ? 1 : 0,
  };
}

/** All that a page says, a piece a line, as it is read. */
export const textOf = ({ title, summary, paragraphs, venue, community, brand }: MadePage): string =>
  [title, summary, ...paragraphs, venue, community, brand].join('\n');

function makeNames(random: Random): Names {
  const { PLACE_STARTS, PLACE_ENDS, VENUE_ENDS, BRAND_STARTS, BRAND_ENDS } = vocabulary;
  const places = random.several(pairs(PLACE_STARTS, PLACE_ENDS), 40);
  const communities = places.slice(0, 12).map((place) => `${place}社区`);
  const venues = random.several(pairs(places, VENUE_ENDS), 80);
  const brands = random.several(pairs(BRAND_STARTS, BRAND_ENDS), 16);
  const given = [...pairs(vocabulary.GIVEN, vocabulary.GIVEN), ...vocabulary.GIVEN];
  const people = random.several(pairs(vocabulary.SURNAMES, random.several(given, 400)), 1500);
  const activities = random.several(pairs(vocabulary.VERBS, vocabulary.THINGS), 600);
  const tail = Array.from(
    { length: 4000 },
    () => randomCharacter(random) + randomCharacter(random),
  );
  return { communities, venues, brands, people, activities, words: tail };
}

function makePage(random: Random, names: Names, index: number): MadePage {
  const isEvent = random.isLucky(EVENTS);
  const [year, month, date] = [
    FIRST_YEAR + random.whole(0, YEARS - 1),
    random.whole(1, 12),
    random.whole(1, 28),
  ];
  const page = {
    type: isEvent ? ('活动' as const) : ('故事' as const),
    url: `/${isEvent ? 'events' : 'stories'}/made-${index}/`,
    day: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    kind: random.pick(vocabulary.KINDS),
    brand: random.pick(names.brands),
    community: random.pick(names.communities),
    venue: random.pick(names.venues),
  };
  const festival = random.isLucky(0.25) ? random.pick(vocabulary.FESTIVALS) : '';
  const activity = random.pickUnevenly(names.activities);
  const title = random.pick([
    `${festival}${activity}`,
    `${page.community}${festival}${activity}`,
    `${page.brand}：${activity}`,
    `${festival}到${page.venue}${activity}`,
    `${random.pick(names.people)}和${page.brand}`,
    `${year}年${festival}${activity}`,
  ]);
  const say = () => sentence(random, names, { ...page, year, month, date, activity });
  const paragraph = (least: number, most: number) =>
    Array.from({ length: random.whole(least, most) }, say).join('');
  return {
    ...page,
    title,
    summary: paragraph(1, 1),
    paragraphs: isEvent
      ? [paragraph(1, 3)]
      : Array.from({ length: random.whole(3, 6) }, () => paragraph(2, 4)),
  };
}

interface Setting {
  year: number;
  month: number;
  date: number;
  community: string;
  venue: string;
  brand: string;
  activity: string;
}

function sentence(random: Random, names: Names, at: Setting): string {
  const who = () => random.pick(vocabulary.WHO);
  const thing = () => random.pick(vocabulary.THINGS);
  const verb = () => random.pick(vocabulary.VERBS);
  const manner = () => random.pick(vocabulary.MANNERS);
  const person = () => random.pick(names.people);
  const word = () => random.pickUnevenly(names.words);
  const other = () => random.pickUnevenly(names.activities);
  const hour = `${random.whole(8, 19)}:${random.pick(['00', '30'])}`;
  const count = random.whole(3, 400);
  const made = random.pick([
    () => `${at.month}月${at.date}日${hour}，${at.community}在${at.venue}${at.activity}`,
    () => `${at.year}年${at.month}月，${count}位${who()}${manner()}${at.activity}`,
    () =>
      `${person()}带着${who()}${manner()}${verb()}${thing()}，${random.pick(vocabulary.ENDINGS)}`,
    () => `${at.brand}的${who()}教${who()}${other()}`,
    () =>
      `${random.pick(vocabulary.LINKING)}，${who()}和${who()}在${random.pick(names.venues)}${verb()}${thing()}`,
    () => `“${thing()}要${manner()}${verb()}，”${person()}说，“${random.pick(vocabulary.ENDINGS)}”`,
    () => `自带${thing()}、${thing()}和${thing()}，${who()}优先`,
    () =>
      `${who()}${person()}${random.whole(60, 92)}岁，${verb()}${thing()}已经${random.whole(2, 40)}年`,
    () => `${who()}${verb()}${thing()}，${word()}${word()}，${word()}的${word()}也${manner()}来了`,
    () => `${word()}${word()}是${at.community}的老手艺，${person()}学了${random.whole(2, 40)}年`,
    () => `一共${verb()}${thing()}${count}件，${random.pick(vocabulary.ENDINGS)}`,
    () =>
      `${random.pick(vocabulary.LINKING)}，${random.pick(vocabulary.FESTIVALS)}${other()}也${manner()}办起来了`,
  ])();
  return `${made}。`;
}

/** One of the 3,755 characters of GB/T 2312, level 1, which are those in common use. */
function randomCharacter(random: Random): string {
  const [row, cell] = [random.whole(0xb0, 0xd6), random.whole(0xa1, 0xfe)];
  return GB_2312.decode(Uint8Array.of(row, cell));
}

const GB_2312 = new TextDecoder('gb18030');

const pairs = (starts: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap((start) => ends.map((end) => start + end));
