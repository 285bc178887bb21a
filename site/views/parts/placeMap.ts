import { type Coordinates, coordinatesFrom } from '#content/model/value/coordinates.ts';

/** A place on the map: the number that its marker says, and where that stands, in units of the drawing. */
export interface Marker {
  numbers: number[];
  x: number;
  y: number;
}

/** A drawn map: places by number, north up, and the length of its scale. */
export interface PlaceMap<Place> {
  width: number;
  height: number;
  places: { number: number; place: Place }[];
  markers: Marker[];
  scale: { metres: number; length: number };
}

const WIDTH = 640;
const MARGIN = 60;
const [LEAST_HEIGHT, MOST_HEIGHT] = [240, 640];
/** Markers nearer than this would lie on one another: they become one. */
const NEAR = 48;

/** Metres of a degree of latitude; of longitude it is this times the cosine of the latitude. */
const DEGREE = 111_320;
/** No map of a sub-district shows less: two doors of one house would be at its opposite ends. */
const LEAST_METRES = 300;
const SCALES = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** The map of those places whose coordinates are known, in their order; none when there are fewer than two. */
export function placeMap<Place extends { coordinates?: string | undefined }>(
  places: readonly Place[],
): PlaceMap<Place> | undefined {
  const known = places.flatMap((place) => {
    const point = place.coordinates ? coordinatesFrom(place.coordinates) : null;
    return point ? [{ place, point }] : [];
  });
  if (known.length < 2) return undefined;
  const metres = inMetres(known.map(({ point }) => point));
  const [east, north] = [spanOf(metres.map(({ x }) => x)), spanOf(metres.map(({ y }) => y))];
  const inner = WIDTH - 2 * MARGIN;
  const perMetre = Math.min(inner / east.length, (MOST_HEIGHT - 2 * MARGIN) / north.length);
  const height = Math.max(LEAST_HEIGHT, Math.round(north.length * perMetre) + 2 * MARGIN);
  const markers = metres.map(({ x, y }, index) => ({
    numbers: [index + 1],
    x: Math.round(WIDTH / 2 + (x - east.middle) * perMetre),
    y: Math.round(height / 2 - (y - north.middle) * perMetre),
  }));
  return {
    width: WIDTH,
    height,
    places: known.map(({ place }, index) => ({ number: index + 1, place })),
    markers: merged(markers),
    scale: scaleOf(perMetre),
  };
}

/** East and north of the first point, on a plane: over a few kilometres the earth is flat. */
function inMetres(points: Coordinates[]): { x: number; y: number }[] {
  const first = points[0];
  if (!first) return [];
  const shrink = Math.cos((first.latitude * Math.PI) / 180);
  return points.map(({ longitude, latitude }) => ({
    x: (longitude - first.longitude) * DEGREE * shrink,
    y: (latitude - first.latitude) * DEGREE,
  }));
}

function spanOf(values: number[]): { middle: number; length: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, length: Math.max(most - least, LEAST_METRES) };
}

function merged(markers: Marker[]): Marker[] {
  const apart: Marker[] = [];
  for (const marker of markers) {
    const near = apart.find(({ x, y }) => Math.hypot(x - marker.x, y - marker.y) < NEAR);
    if (near) near.numbers.push(...marker.numbers);
    else apart.push({ ...marker });
  }
  return apart;
}

/** The longest round length that takes up no more than a third of the width. */
function scaleOf(perMetre: number): { metres: number; length: number } {
  const metres = SCALES.findLast((scale) => scale * perMetre <= WIDTH / 3) ?? 50;
  return { metres, length: Math.round(metres * perMetre) };
}
