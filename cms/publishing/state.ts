import type { Publication } from '../payload-types.ts';

type Recorded = Pick<Publication, 'state' | 'finishedAt' | 'error' | 'problems'>;

/** How the site stands against the CMS, as an editor is told. */
export interface SiteState {
  state: 'upToDate' | 'renewing' | 'failed';
  /** When the site that stands now went live, as an ISO instant; null when that is not recorded. */
  liveSince: string | null;
  error: string | null;
  /** What the last publication left as it was, a line each; null when it left nothing. */
  problems: string | null;
}

/** How the site stands, from the records of its renewals, newest first. */
export function siteState(publications: Recorded[]): SiteState {
  const live = publications.find(({ state }) => state === 'live');
  const liveSince = live?.finishedAt ?? null;
  const problems = live?.problems ?? null;
  const isOpen = ({ state }: Recorded) => state === 'waiting' || state === 'building';
  if (publications.some(isOpen)) return { state: 'renewing', liveSince, error: null, problems };
  const [last] = publications;
  if (last?.state === 'failed') {
    return { state: 'failed', liveSince, error: last.error ?? null, problems };
  }
  return { state: 'upToDate', liveSince, error: null, problems };
}
