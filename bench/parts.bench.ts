import { type Card, cardPng } from '#site/feeds/card.ts';
import { qrPng } from '#site/feeds/qr.ts';
import { kb, row } from './report.ts';

// npm run bench parts: what is drawn for each event, one after another. Of some rounds the fastest counts, as
// something else may run on the machine meanwhile.
const ROUNDS = 7;

const cardOf = (number: number): Card => ({
  title: `逢五遇·周五见：嬢嬢的便民服务（${number}）`,
  when: '每周五，及每月5、15、25日 上午9点到11点半',
  where: '中大街社区新时代文明实践站',
  siteName: '鹿城街道文化与志愿服务',
});

await time('a QR code', 400, (number) =>
  qrPng(`https://www.example.org/events/feng-wu-yu-${number}/`),
);
await time('a share card', 40, (number) => cardPng(cardOf(number)));

/** Draws so many in each round; the first one warms up. */
async function time(what: string, count: number, draw: (number: number) => Promise<Buffer>) {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const began = performance.now();
    for (let number = 0; number < count; number += 1) bytes = (await draw(number)).length;
    if (round > 0) times.push((performance.now() - began) / count);
  }
  row(what, `${Math.min(...times).toFixed(2)} ms, ${kb(bytes)}`);
}
