import type { Publication } from '../payload-types.ts';

type Recorded = Pick<Publication, 'state' | 'finishedAt' | 'error'>;

/** How the site stands against the CMS, as an editor is told. */
export interface SiteState {
  state: 'upToDate' | 'renewing' | 'failed';
  /** When the site that stands now went live, as an ISO instant; null when that is not recorded. */
  liveSince: string | null;
  error: string | null;
}

/** How the site stands, from the records of its renewals, newest first. */
export function siteState(publications: Recorded[]): SiteState {
  const liveSince = publications.find(({ state }) => state === 'live')?.finishedAt ?? null;
  const isOpen = ({ state }: Recorded) => state === 'waiting' || state === 'building';
  if (publications.some(isOpen)) return { state: 'renewing', liveSince, error: null };
  const [last] = publications;
  if (last?.state === 'failed') {
    return { state: 'failed', liveSince, error: last.error ?? null };
  }
  return { state: 'upToDate', liveSince, error: null };
}
