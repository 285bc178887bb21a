import { useEffect, useState } from 'react';
import { nowInShanghai } from '#site/calendar/now.ts';

const MINUTE_MS = 60_000;

/** The minute it is in Shanghai, moving on while the page is open. */
export function useMinute(): string {
  const [now, setNow] = useState(() => nowInShanghai(new Date()));
  useEffect(() => {
    const look = () => setNow(nowInShanghai(new Date()));
    const timer = setInterval(look, MINUTE_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
