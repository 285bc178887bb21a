import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type HolidayYear, holidayYearSchema } from '../model/time/holiday.ts';

/**
 * The announced public holidays, a file a year in a folder.
 * @throws Error with one sentence that names the file and what is wrong with it.
 */
export function loadHolidays(
  folder: string = join(process.cwd(), 'content/holidays'),
): HolidayYear[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const result = holidayYearSchema.safeParse(read(join(folder, file)));
    if (result.success && file === `${result.data.year}.yaml`) return result.data;
    const [issue] = result.error?.issues ?? [];
    const at = issue?.path.length ? `${issue.path.join('.')}: ` : '';
    throw new Error(
      `content/holidays/${file}: ${issue ? `${at}${issue.message}` : 'name the file after its year'}`,
    );
  });
}

function read(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return String(error); // no holidays: the schema refuses it, and the file is named
  }
}
