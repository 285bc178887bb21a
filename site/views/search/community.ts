import type { Community } from '#content/model/community.ts';
import { paths } from '#site/paths.ts';
import { type SearchRecord, searchRecord } from './record.ts';

export const communityRecord = ({ slug, name, summary }: Community): SearchRecord =>
  searchRecord({
    url: paths.community(slug),
    title: name,
    type: 'community',
    pieces: [summary],
    facets: { community: [name] },
  });
