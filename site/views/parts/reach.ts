import gcoord from 'gcoord';
import type { Reaching } from '#content/model/reaching.ts';
import { type Coordinates, coordinatesFrom } from '#content/model/value/coordinates.ts';
import { dialAddress } from '#content/model/value/phone.ts';
import { reach as words } from '#site/words.ts';

/** A number to dial, and who answers it. */
export interface Call {
  who: string;
  phone: string;
  href: string;
}

/** The way to a place, by one of the map services that the reader chooses among. */
export interface Directions {
  address: string | undefined;
  maps: { name: string; href: string }[];
}

/** The first of some numbers that is known. */
export function callOf(
  ...numbers: ({ who: string | undefined; phone: string | undefined } | undefined)[]
): Call | undefined {
  const known = numbers.find((number) => number?.phone);
  if (!known?.phone) return undefined;
  return { who: known.who ?? '', phone: known.phone, href: dialAddress(known.phone) };
}

/** The way to a place; none while neither its address nor its coordinates are known. */
export function directionsTo({
  name,
  address,
  coordinates,
}: Pick<Reaching, 'address' | 'coordinates'> & { name: string }): Directions | undefined {
  const point = coordinates ? coordinatesFrom(coordinates) : null;
  if (point) return { address, maps: mapsAt(point, { name, address: address ?? name }) };
  return address ? { address, maps: mapsFor(address) } : undefined;
}

/** Who the map services are told is asking, as they want to be. */
const SOURCE = 'lucheng-portal';

/**
 * Links of the services' own URI schemes, as they publish them (lbs.amap.com/api/uri-api, lbs.baidu.com/faq/api,
 * lbs.qq.com/webApi/uriV1, RFC 5870). Coordinates are GCJ-02 but for `geo:`, which is WGS 84.
 */
function mapsAt(point: Coordinates, { name, address }: { name: string; address: string }) {
  const { longitude, latitude } = point;
  const gps = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84);
  const at = `${gps[1].toFixed(6)},${gps[0].toFixed(6)}`;
  return named({
    phone: `geo:${at}?q=${encodeURIComponent(`${at}(${name})`)}`,
    amap: link('https://uri.amap.com/marker', {
      position: `${longitude},${latitude}`,
      name,
      coordinate: 'gaode',
      callnative: '1',
      src: SOURCE,
    }),
    baidu: link('https://api.map.baidu.com/marker', {
      location: `${latitude},${longitude}`,
      title: name,
      content: address,
      coord_type: 'gcj02',
      output: 'html',
      src: SOURCE,
    }),
    tencent: link('https://apis.map.qq.com/uri/v1/marker', {
      marker: `coord:${latitude},${longitude};title:${plain(name)};addr:${plain(address)}`,
      referer: SOURCE,
    }),
    apple: link('https://maps.apple.com/', { q: name, ll: `${latitude},${longitude}` }),
  });
}

const mapsFor = (address: string) =>
  named({
    phone: `geo:0,0?q=${encodeURIComponent(address)}`,
    amap: link('https://uri.amap.com/search', { keyword: address, callnative: '1', src: SOURCE }),
    baidu: link('https://api.map.baidu.com/geocoder', { address, output: 'html', src: SOURCE }),
    tencent: link('https://apis.map.qq.com/uri/v1/search', { keyword: address, referer: SOURCE }),
    apple: link('https://maps.apple.com/', { q: address }),
  });

const named = (links: Record<keyof typeof words.maps, string>): Directions['maps'] =>
  (Object.keys(words.maps) as (keyof typeof words.maps)[]).map((key) => ({
    name: words.maps[key],
    href: links[key],
  }));

/** Without the two characters that part the fields of Tencent's marker. */
const plain = (text: string): string => text.replace(/[;:]/g, ' ');

const link = (address: string, query: Record<string, string>): string =>
  `${address}?${new URLSearchParams(query)}`;

/** What else somebody wants to know before going, as terms and values; what is unknown is left out. */
export const reachFacts = (place: Reaching): { term: string; value: string | undefined }[] => [
  { term: words.hours, value: place.hours },
  { term: words.stepFree, value: place.stepFree },
  { term: words.toilets, value: place.toilets },
  { term: words.parking, value: place.parking },
];
