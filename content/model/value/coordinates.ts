import { z } from 'zod';
import { sentence } from './sentence.ts';

/** A point in degrees, in the system of the maps that are sold in China (GCJ-02): what their coordinate pickers copy. */
export interface Coordinates {
  longitude: number;
  latitude: number;
}

const NO_POINT = sentence(
  '请填写地图上复制的坐标，经度和纬度用逗号隔开，如 101.5458,25.0451。',
  'Paste the coordinates from a map, longitude and latitude parted by a comma, as 101.5458,25.0451.',
);

/** Two numbers as they are copied from a map, in either order: in China no longitude could be a latitude. */
export const coordinatesSchema = z
  .string({ error: NO_POINT })
  .max(60, { error: NO_POINT })
  .refine((text) => coordinatesFrom(text) !== null, { error: NO_POINT });

/** The point that a text names; null when it names none in China (longitude 73 to 136, latitude 3 to 54). */
export function coordinatesFrom(text: string): Coordinates | null {
  const found = /^\s*(\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])].sort((a, b) => a - b);
  if (latitude === undefined || longitude === undefined) return null;
  const isInChina = latitude >= 3 && latitude <= 54 && longitude >= 73 && longitude <= 136;
  return isInChina ? { longitude, latitude } : null;
}
