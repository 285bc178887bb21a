import { type AgendaLine, type DayName, isStanding } from './agenda.ts';
import { type Choice, countsOf, fits, type Traits } from './choice.ts';

/** Every coming date, packed for the calendar's filters: what repeats is told once and then meant by its place. */
export interface CalendarData {
  days: DayName[];
  events: { path: string; title: string; place: string; traits: Traits }[];
  hours: [start: string, hours: string][];
  /** In order: day, event, hours, the rest where it is not the usual. */
  dates: [day: number, event: number, hours: number, more?: Unusual][];
}

/** What few dates have: several days, an end that differs from the day's, a fate, remarks. */
type Unusual = Partial<Pick<AgendaLine, 'lastDay' | 'ends' | 'fate' | 'warning' | 'remarks'>>;

/** Packs lines that are in order. `names` must know the day of each. */
export function pack(lines: AgendaLine[], names: DayName[]): CalendarData {
  const days = new Map(names.map((name, index) => [name.day, index]));
  const events = new Map<string, number>();
  const hours = new Map<string, number>();
  const data: CalendarData = { days: names, events: [], hours: [], dates: [] };
  for (const { path, title, place, traits, ...line } of lines) {
    if (!events.has(path)) {
      events.set(path, data.events.length);
      data.events.push({ path, title, place, traits });
    }
    if (!hours.has(line.hours)) {
      hours.set(line.hours, data.hours.length);
      data.hours.push([line.start, line.hours]);
    }
    const [day = -1, event = -1, at = -1] = [
      days.get(line.day),
      events.get(path),
      hours.get(line.hours),
    ];
    data.dates.push([day, event, at, unusual(line)]);
  }
  return data;
}

function unusual(line: Omit<AgendaLine, 'path' | 'title' | 'place' | 'traits'>): Unusual {
  const { day, lastDay, ends, fate, warning, remarks } = line;
  return {
    ...(lastDay !== day && { lastDay }),
    ends: ends.startsWith(day) ? ends.slice(day.length) : ends,
    ...(fate !== 'scheduled' && { fate }),
    ...(warning && { warning }),
    ...(remarks.length > 0 && { remarks }),
  };
}

/** What is left of the calendar by a choice, and what each further choice would leave. */
export interface Chosen {
  /** How many dates of it stand: what is called off or moved away is shown, and counts for nothing. */
  total: number;
  /** The first of them, in order. */
  lines: AgendaLine[];
  /** How many more there are to show. */
  left: number;
  counts: Map<string, number>;
}

interface Within {
  /** The minute it is, in Shanghai. */
  now: string;
  limit: number;
  /** Whether a title with its place holds the words that are looked for. */
  holds?: ((text: string) => boolean) | undefined;
}

/** What is not yet over and fits the choice and the words; at most `limit` lines of it. */
export function choose(
  data: CalendarData,
  choice: Choice,
  { now, limit, holds = () => true }: Within,
): Chosen {
  const isHeld = data.events.map(({ title, place }) => holds(wordsOf(title, place)));
  const isChosen = data.events.map(({ traits }, at) => isHeld[at] && fits(traits, choice));
  const upcoming = data.events.map(({ traits }) => ({ traits, count: 0 }));
  const lines: AgendaLine[] = [];
  let [total, left] = [0, 0];
  for (const date of data.dates) {
    const [, event, , more] = date;
    if (!isHeld[event] || endsOf(data, date) <= now) continue;
    const stands = isStanding(more?.fate ?? 'scheduled');
    const counted = upcoming[event];
    if (counted && stands) counted.count += 1;
    if (!isChosen[event]) continue;
    if (stands) total += 1;
    if (lines.length < limit) lines.push(lineOf(data, date));
    else left += 1;
  }
  return { total, lines, left, counts: countsOf(upcoming, choice) };
}

/** The name of each day. */
export function namesOf({ days }: CalendarData): (day: string) => DayName {
  const names = new Map(days.map((name) => [name.day, name]));
  return (day) => names.get(day) ?? { day, name: day, lunar: '', marks: [] };
}

/** What of a date is searched for words. */
export const wordsOf = (title: string, place: string): string => `${title} ${place}`;

function endsOf({ days }: CalendarData, [day, , , more]: CalendarData['dates'][number]): string {
  const ends = more?.ends ?? '';
  return ends.startsWith('T') ? `${days[day]?.day}${ends}` : ends;
}

function lineOf(data: CalendarData, date: CalendarData['dates'][number]): AgendaLine {
  const [at, eventAt, hoursAt, more = {}] = date;
  const [name, event] = [data.days[at], data.events[eventAt]];
  const [start, hours] = data.hours[hoursAt] ?? ['', ''];
  if (!name || !event)
    throw new Error('The calendar names a day or an event that it does not have.');
  return {
    ...event,
    start,
    hours,
    day: name.day,
    lastDay: more.lastDay ?? name.day,
    ends: endsOf(data, date),
    fate: more.fate ?? 'scheduled',
    warning: more.warning ?? '',
    remarks: more.remarks ?? [],
  };
}
