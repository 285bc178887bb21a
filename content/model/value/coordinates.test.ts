import { describe, expect, it } from 'vitest';
import { coordinatesFrom, coordinatesSchema } from './coordinates.ts';

describe('coordinates', () => {
  it.each(['101.5458,25.0451', '25.0451, 101.5458', ' 101.5458，25.0451 ', '101.5458 25.0451'])(
    '%j is the same point, in either order',
    (text) => expect(coordinatesFrom(text)).toEqual({ longitude: 101.5458, latitude: 25.0451 }),
  );

  it.each(['', '101.5458', '楚雄', '101.5,95', '-101.5,25', '1.5,25', '101.5,25,3', '200,25'])(
    '%j is refused, with how to write them',
    (text) => {
      const issue = coordinatesSchema.safeParse(text).error?.issues[0];
      expect(issue?.message).toContain('101.5458,25.0451');
    },
  );
});
