import { useEffect, useState } from 'react';
import type { CalendarData } from '#site/calendar/data.ts';

/** Every coming date, once it has come; when it does not, that is said, and it can be asked for again. */
export function useCalendar(source: string | undefined) {
  const [data, setData] = useState<CalendarData | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const [tries, setTries] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each further try asks again
  useEffect(() => {
    if (!source) return;
    setIsBroken(false);
    fetch(source)
      .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
      .then(setData, () => setIsBroken(true));
  }, [source, tries]);
  return { data, isBroken, retry: () => setTries(tries + 1) };
}
