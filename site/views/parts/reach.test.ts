import { describe, expect, it } from 'vitest';
import { callOf, directionsTo } from './reach.ts';

describe('whom to call', () => {
  it('is the first number that is known, with who answers it', () => {
    const call = callOf(
      { who: '活动', phone: undefined },
      { who: '学桥街社区', phone: '0878-3120000' },
      { who: '别处', phone: '12345' },
    );
    expect(call).toEqual({ who: '学桥街社区', phone: '0878-3120000', href: 'tel:08783120000' });
  });

  it('is nobody where no number is known: none is invented', () => {
    expect(callOf({ who: '活动', phone: undefined })).toBeUndefined();
  });
});

describe('the way to a place', () => {
  it('leads to the point in each map, in the coordinates that each wants', () => {
    const maps = directionsTo({
      name: '桃源湖广场',
      address: '楚雄市桃源湖广场',
      coordinates: '101.5458,25.0451',
    })?.maps.map(({ href }) => decodeURIComponent(href));
    expect(maps).toEqual([
      // WGS 84: some 300 m from the other point, as the Chinese maps are shifted here.
      expect.stringMatching(/^geo:25\.04\d+,101\.54\d+\?q=25\.04\d+,101\.54\d+\(桃源湖广场\)$/),
      'https://uri.amap.com/marker?position=101.5458,25.0451&name=桃源湖广场&coordinate=gaode&callnative=1&src=lucheng-portal',
      'https://api.map.baidu.com/marker?location=25.0451,101.5458&title=桃源湖广场&content=楚雄市桃源湖广场&coord_type=gcj02&output=html&src=lucheng-portal',
      'https://apis.map.qq.com/uri/v1/marker?marker=coord:25.0451,101.5458;title:桃源湖广场;addr:楚雄市桃源湖广场&referer=lucheng-portal',
      'https://maps.apple.com/?q=桃源湖广场&ll=25.0451,101.5458',
    ]);
    expect(maps?.[0]).not.toContain('25.0451,101.5458');
  });

  it('asks the maps for the address where no coordinates are known', () => {
    const way = directionsTo({ name: '文化站', address: '楚雄市鹿城南路 1 号' });
    expect(way?.maps).toHaveLength(5);
    for (const { href } of way?.maps ?? []) {
      expect(decodeURIComponent(href.replaceAll('+', ' '))).toContain('楚雄市鹿城南路 1 号');
    }
  });

  it('is not given where nothing is known', () => {
    expect(directionsTo({ name: '文化站' })).toBeUndefined();
  });
});
