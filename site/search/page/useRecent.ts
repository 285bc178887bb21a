import { useEffect, useState } from 'react';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';

/** The searches kept on this device, how to keep one more, and how to forget all. */
export function useRecent() {
  const [recent, setRecent] = useState<string[]>([]);
  useEffect(() => setRecent(recentSearches()), []); // the page is rendered without them
  return {
    recent,
    keep: (typed: string) => {
      keepSearch(typed);
      setRecent(recentSearches());
    },
    forget: () => {
      forgetSearches();
      setRecent([]);
    },
  };
}
