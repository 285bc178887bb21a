import { label } from '../fields/labels.ts';
import type { Check, CheckedDocument, Facts } from './check.ts';

/** A name shorter than this is in too many others. */
const SHORTEST_NAME = 3;

/** Of a venue the site shows the way, the map and the telephone; of a place that is typed, the words. */
export function venueCheck(document: CheckedDocument, { venueNames }: Facts): Check | null {
  const { collection, venue, place, online } = document;
  if (collection !== 'events') return null;
  if (venue) return ok('选好了场所。', 'There is a venue.');
  if (!place && online) return ok('在线上办，不用选场所。', 'It is online.');
  if (!place) return open('还没有写在哪里办。', 'It is not said yet where it takes place.');
  const known = venueNamed(place, venueNames);
  return known
    ? open(
        `场所里有“${known}”：选上它，网页上就有地图、路线和电话。`,
        `There is a venue “${known}”: choose it, and the page shows the map and the way.`,
      )
    : open(
        '没有选场所，网页上就没有地图和路线。',
        'No venue is chosen: the page shows no map and no way.',
      );
}

const ok = (zh: string, en: string): Check => venueLine(true, zh, en);

const open = (zh: string, en: string): Check => venueLine(false, zh, en);

const venueLine = (isOk: boolean, zh: string, en: string): Check => ({
  key: 'venue',
  isOk,
  path: 'venue',
  text: label(zh, en),
});

/** The venue that a typed place means: of that name, or named in it; the longest name, if there are several. */
function venueNamed(place: string, names: string[]): string | null {
  const typed = place.replace(/\s+/g, '');
  const meant = names.filter((name) => {
    const known = name.replace(/\s+/g, '');
    return typed === known || (known.length >= SHORTEST_NAME && typed.includes(known));
  });
  return meant.sort((one, other) => other.length - one.length)[0] ?? null;
}

export function phoneCheck({ collection }: CheckedDocument, { hasPhone }: Facts): Check | null {
  if (collection === 'stories') return null;
  const text = hasPhone
    ? label('有电话可以问。', 'There is a number to call.')
    : label(
        '没有电话，想问的人找不到人。可以写在这里，也可以写在场所或社区里。',
        'There is no number to call: write one here, or with the venue or the community.',
      );
  return { key: 'phone', isOk: hasPhone, path: 'phone', text };
}
