import type { Fate } from '#content/model/state.ts';
import type { Day, Time } from '#content/model/time/day.ts';
import type { PageType } from '#site/facets.ts';

/** A page that can be found: what the search index is made from. */
export interface SearchRecord {
  url: string;
  title: string;
  type: PageType;
  /** Its paragraphs, headings, facts and list items, as a reader sees them, without the title. */
  pieces: string[];
  /** What it can be filtered by, in the words of the content. */
  facets: Partial<Record<'kind' | 'community' | 'brand' | 'year', string[]>>;
  /** Other names in it that people search for, such as its venue. */
  names: string[];
  /** The days on which it takes place, or of which it tells: sorted, each once. */
  days: Day[];
  /** After this day it is over; for what has no such day, the last of its days. */
  lastDay: Day | undefined;
  /** Of an event every date there is, by day and hour. */
  dates: SearchDate[];
  /** How many of these, the last, were not over on the day of the build. */
  comingCount: number;
}

/** One date of an event. */
export interface SearchDate {
  day: Day;
  lastDay: Day;
  start: Time | undefined;
  end: Time | undefined;
  fate: Fate;
  movedTo: Day | undefined;
  /** The day it was first planned for, when it has moved here. */
  movedFrom: Day | undefined;
}

/** A piece, or what stands for none where the page has nothing to say. */
type Piece = string | number | false | undefined;

type Optional = 'facets' | 'names' | 'days' | 'lastDay' | 'dates' | 'comingCount';

interface Draft
  extends Omit<SearchRecord, 'pieces' | Optional>,
    Partial<Pick<SearchRecord, Optional>> {
  pieces: Piece[];
}

/** A record with every piece in one line, and what was left out filled in. */
export function searchRecord({
  pieces,
  facets = {},
  names = [],
  days = [],
  lastDay = days.at(-1),
  dates = [],
  comingCount = 0,
  ...draft
}: Draft): SearchRecord {
  const lines = pieces.map((piece) => (piece ? inOneLine(String(piece)) : ''));
  return {
    ...draft,
    pieces: lines.filter((line) => line !== ''),
    facets,
    names,
    days,
    lastDay,
    dates,
    comingCount,
  };
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
