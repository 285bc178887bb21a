interface Span {
  day: string;
  lastDay: string;
}

/**
 * What lasts several days keeps one height across the days of a week: for each day its lanes from the top, `null`
 * where a lane is empty under or between others. Days sorted; at most what touches them is placed.
 */
export function lanesOf<T extends Span>(spans: T[], days: string[]): (T | null)[][] {
  const lanes: T[][] = [];
  for (const span of spans.toSorted(longestFirst)) {
    const free = lanes.find((lane) => lane.every((other) => !overlap(other, span)));
    if (free) free.push(span);
    else lanes.push([span]);
  }
  return days.map((day) => {
    const cells = lanes.map(
      (lane) => lane.find((span) => span.day <= day && day <= span.lastDay) ?? null,
    );
    return cells.slice(0, cells.findLastIndex((span) => span !== null) + 1);
  });
}

const overlap = (a: Span, b: Span): boolean => a.day <= b.lastDay && b.day <= a.lastDay;

const longestFirst = (a: Span, b: Span): number =>
  a.day === b.day ? (a.lastDay > b.lastDay ? -1 : 1) : a.day < b.day ? -1 : 1;
