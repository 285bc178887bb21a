import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { SuggestedReply } from '#cms/counting/endpoint.ts';

/** What the calendar says of a brand; null while that is not known. */
export function useSuggested(brand: string | null): SuggestedReply['years'] | null {
  const { api } = useConfig().config.routes;
  const [years, setYears] = useState<SuggestedReply['years'] | null>(null);
  useEffect(() => {
    if (!brand) return;
    const left = new AbortController();
    void read(`${api}/brands/${brand}/figures/suggested`, left.signal).then(
      (reply) => reply && setYears(reply.years),
    );
    return () => left.abort();
  }, [api, brand]);
  return years;
}

async function read(url: string, signal: AbortSignal): Promise<SuggestedReply | null> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal });
    return response.ok ? await response.json() : null;
  } catch {
    return null; // left, or nobody answers: the figures can be typed
  }
}
