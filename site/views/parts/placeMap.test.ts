import { describe, expect, it } from 'vitest';
import { placeMap } from './placeMap.ts';

const at = (name: string, coordinates?: string) => ({ name, coordinates });

describe('the map of places', () => {
  const map = placeMap([
    at('西南', '101.5400,25.0300'),
    at('不知道在哪'),
    at('东北', '101.5500,25.0390'),
    at('正中', '101.5450,25.0345'),
  ]);

  it('numbers those that are known, in their order, and leaves out the others', () => {
    expect(map?.places.map(({ number, place }) => `${number} ${place.name}`)).toEqual([
      '1 西南',
      '2 东北',
      '3 正中',
    ]);
  });

  it('has north above and east on the right, all within the drawing', () => {
    const [southWest, northEast, middle] = map?.markers ?? [];
    expect(southWest?.x).toBeLessThan(middle?.x ?? 0);
    expect(middle?.x).toBeLessThan(northEast?.x ?? 0);
    expect(northEast?.y).toBeLessThan(middle?.y ?? 0);
    expect(middle?.y).toBeLessThan(southWest?.y ?? 0);
    for (const { x, y } of map?.markers ?? []) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan((map?.width ?? 0) - 20);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan((map?.height ?? 0) - 20);
    }
  });

  it('is to scale: a degree of latitude is 111 km', () => {
    const [southWest, northEast] = map?.markers ?? [];
    const { metres, length } = map?.scale ?? { metres: 0, length: 1 };
    const north = ((southWest?.y ?? 0) - (northEast?.y ?? 0)) * (metres / length);
    expect(north).toBeCloseTo(0.009 * 111_320, -1.5);
  });

  it('puts places that are next to each other under one marker', () => {
    const near = placeMap([
      at('一楼', '101.5400,25.0300'),
      at('二楼', '101.5400,25.0300'),
      at('远处', '101.5500,25.0390'),
    ]);
    expect(near?.markers.map(({ numbers }) => numbers)).toEqual([[1, 2], [3]]);
  });

  it('is not drawn for a single place', () => {
    expect(placeMap([at('一处', '101.54,25.03'), at('别处')])).toBeUndefined();
  });
});
