import type { Publication } from '../payload-types.ts';

type Recorded = Pick<
  Publication,
  'state' | 'finishedAt' | 'error' | 'problems' | 'progress' | 'trouble'
>;

/** How the site stands against the CMS, as an editor is told. */
export interface SiteState {
  state: 'upToDate' | 'renewing' | 'undelivered' | 'failed';
  /** When the site that stands now went live, as an ISO instant; null when that is not recorded. */
  liveSince: string | null;
  error: string | null;
  /** How far the publication is that is under way, `1200/12500`; null when it takes moments. */
  progress: string | null;
  /** What the last publication left as it was, a line each; null when it left nothing. */
  problems: string | null;
}

/** How the site stands, from the records of its renewals, newest first. */
export function siteState(publications: Recorded[]): SiteState {
  const live = publications.find(({ state }) => state === 'live');
  const liveSince = live?.finishedAt ?? null;
  const problems = live?.problems ?? null;
  const isOpen = ({ state }: Recorded) => state === 'waiting' || state === 'building';
  const open = publications.filter(isOpen);
  const building = open.find(({ state }) => state === 'building');
  const progress = building?.progress ?? null;
  const trouble = building?.trouble;
  if (trouble) return { state: 'undelivered', liveSince, error: trouble, progress: null, problems };
  if (open.length > 0) return { state: 'renewing', liveSince, error: null, progress, problems };
  const [last] = publications;
  if (last?.state === 'failed') {
    return { state: 'failed', liveSince, error: last.error ?? null, progress, problems };
  }
  return { state: 'upToDate', liveSince, error: null, progress, problems };
}
