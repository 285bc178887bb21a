import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cardPng } from './card.ts';
import { keptPicture } from './keptPicture.ts';

it('a card is drawn once for what it says, and kept whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  const card = { title: '读书会', when: '每周日', where: '文化站', siteName: '鹿城' };
  const drawn = await keptPicture(card, cardPng, folder);
  const [file = '', ...others] = readdirSync(folder);
  expect([file.endsWith('.png'), others]).toEqual([true, []]);
  const mark = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  writeFileSync(join(folder, file), mark);
  expect(await keptPicture(card, cardPng, folder)).toEqual(mark);
  expect(await keptPicture({ ...card, title: '读诗会' }, cardPng, folder)).not.toEqual(drawn);
  rmSync(folder, { recursive: true });
});
