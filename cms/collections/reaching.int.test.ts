import { describe, expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';

// What says whom to call, how to get there and what all must know: its refusals, and what the public is given.
const { payload, config } = await freshPortal();
const { send } = await apiAs({ payload, config }, 'administrator');
const publicly = publicApi(config);

const SITE = { name: '鹿城', description: '门户。' };

describe('an announcement', () => {
  it('needs the day on which it ends', async () => {
    const { status, text } = await send('POST', 'globals/site', { ...SITE, banner: '明天停电。' });
    expect(status).toBe(400);
    expect(text).toContain('请填写通知到哪天为止。');
  });

  it('with its end is for all', async () => {
    const data = { ...SITE, banner: '明天停电。', bannerUntil: '2026-11-30' };
    expect((await send('POST', 'globals/site', data)).status).toBe(200);
    expect(JSON.parse((await publicly('globals/site')).text)).toMatchObject({
      banner: '明天停电。',
      bannerUntil: '2026-11-30',
    });
  });

  it('and an end alone says nothing, and is taken', async () => {
    const data = { ...SITE, banner: null, bannerUntil: '2026-11-30' };
    expect((await send('POST', 'globals/site', data)).status).toBe(200);
  });
});

describe('what cannot be reached is refused, in a sentence', () => {
  it.each([
    ['venues', sample.venue({ phone: '打给小王' }), '电话'],
    ['venues', sample.venue({ coordinates: '在湖边' }), '请填写地图上复制的坐标'],
    ['communities', sample.community({ coordinates: '0,0' }), '请填写地图上复制的坐标'],
    ['events', sample.event({ phone: '12' }), '电话'],
    ['teams', sample.team({ phone: 'tel:110' }), '电话'],
    ['synonyms', sample.synonym({ means: [] }), '词'],
  ])('%s: %j', async (collection, data, sentence) => {
    const { status, text } = await send('POST', collection, data);
    expect(status).toBe(400);
    expect(text).toContain(sentence);
  });

  it('what is known is kept as it was typed, what is not stays empty', async () => {
    const { doc } = await send('POST', 'venues', sample.venue({ phone: '0878-3123456' }));
    expect(doc).toMatchObject({ phone: '0878-3123456' });
    expect(doc.coordinates ?? null).toBeNull();
    expect(doc.address ?? null).toBeNull();
  });
});
