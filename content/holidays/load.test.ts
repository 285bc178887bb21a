import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SolarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { eachDay, toDay, weekdayOf } from '../model/time/day.ts';
import { daysOff } from '../model/time/holiday.ts';
import { loadHolidays } from './load.ts';

const years = loadHolidays();
const off = daysOff(years);

describe('the announced holidays', () => {
  it('are there for 2024, 2025 and 2026, each with its source', () => {
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    for (const { source } of years) expect(source).toMatch(/^国务院办公厅关于\d{4}年/);
  });

  // Two packages that took them from the announcements on their own. Some name the weekend beside a holiday, some do
  // not: what must agree is on which days people are at work.
  it.each([2024, 2025, 2026])(
    'of %i have people at work as tyme4ts and chinese-days know it',
    (year) => {
      const table = JSON.parse(
        readFileSync(`node_modules/chinese-days/dist/years/${year}.json`, 'utf8'),
      );
      for (const day of eachDay(toDay(`${year}-01-01`), toDay(`${year}-12-31`))) {
        const isAtWork = (isOff: boolean | undefined) => !(isOff ?? weekdayOf(day) > 5);
        const [y = 0, month = 0, date = 0] = day.split('-').map(Number);
        const legal = SolarDay.fromYmd(y, month, date).getLegalHoliday();
        const listed = day in table.holidays || (day in table.workdays ? false : undefined);
        const ours = isAtWork(off.get(day)?.isOff);
        expect([day, ours], 'tyme4ts').toEqual([
          day,
          isAtWork(legal ? !legal.isWork() : undefined),
        ]);
        expect([day, ours], 'chinese-days').toEqual([day, isAtWork(listed)]);
      }
    },
  );
});

describe('a file that is not sound', () => {
  const sound = { year: 2030, source: '通知', holidays: [], workdays: [] };

  it.each([
    ['no object', '2030.yaml', '[', /^content\/holidays\/2030\.yaml: .*expected object/],
    [
      'a day that is none',
      '2030.yaml',
      JSON.stringify({ ...sound, workdays: ['2030-02-30'] }),
      /workdays\.0: 请填写日期，例如 2026-10-18。“2030-02-30” is not a day/,
    ],
    [
      'a day of another year',
      '2030.yaml',
      JSON.stringify({ ...sound, workdays: ['2031-02-03'] }),
      /2031-02-03 is not of 2030/,
    ],
    [
      'a holiday that ends before it begins',
      '2030.yaml',
      JSON.stringify({
        ...sound,
        holidays: [{ name: '春节', from: '2030-02-05', to: '2030-02-03' }],
      }),
      /春节 ends 2030-02-03 before it begins/,
    ],
    [
      'another name',
      '2031.yaml',
      JSON.stringify(sound),
      /^content\/holidays\/2031\.yaml: name the file after its year$/,
    ],
  ])('is refused with one sentence that names it: %s', (_, file, text, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), 'holidays-'));
    writeFileSync(join(folder, file), text);
    expect(() => loadHolidays(folder)).toThrow(sentence);
    rmSync(folder, { recursive: true });
  });
});
