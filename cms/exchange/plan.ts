import { APIError, type PayloadRequest } from 'payload';
import { dayAt } from '#content/model/time/day.ts';
import { inLanguage, sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import { sitePath } from '../publishing/siteAddress.ts';
import { newSlugs } from './addresses.ts';
import { MOST_ROWS, readTable } from './file/readTable.ts';
import { refusedFile } from './file/refused.ts';
import { headingsIn } from './heading.ts';
import type { Fields, Kind, Summary } from './kinds/kind.ts';
import { namesFor } from './names.ts';
import { othersTurn } from './othersTurn.ts';
import { refuseRedirects } from './redirectRows.ts';
import { refusalAt } from './refusal.ts';
import { columnOf, headingIn, type ReadRow, readRows } from './rows.ts';

/** A row as it will be. */
interface PlannedRow extends ReadRow {
  summary: Summary;
  /** The path of its page; null where it has none. */
  address: string | null;
  /** What may be a mistake, and does not keep it from coming in. */
  warnings: string[];
}

/** What an import would do. */
export interface Plan {
  kind: Kind;
  headings: string[];
  rows: PlannedRow[];
  /** How many rows are examples, and columns that are not read. */
  examples: number;
  unused: string[];
}

interface Asked {
  kind: Kind;
  file: Buffer;
  isPublishing: boolean;
}

/**
 * Reads a file and says what would come in, row by row, without changing anything.
 * @throws APIError with the sentence that refuses the file as a whole, or the user.
 */
export async function planOf(
  req: PayloadRequest,
  { kind, file, isPublishing }: Asked,
): Promise<Plan> {
  const language = req.i18n.language;
  await refuseUser(req, kind, isPublishing);
  const table = await readTable(file);
  const headings = headingsIn(table, kind);
  const names = await namesFor(req);
  const { read, examples } = await readRows(table, headings, { kind, names, language });
  refuseNumber(read.length, examples);
  await refuseRights(req, { kind, rows: read, isPublishing });
  if (kind.collection === 'redirects') await refuseRedirects(req, read);
  const sound = read.filter(({ refusals }) => refusals.length === 0);
  if (kind.collection !== 'redirects') {
    const titles = sound.map(({ fields }) => String(fields.title));
    const slugs = await newSlugs(req, kind.collection, titles);
    for (const [at, { fields }] of sound.entries()) fields.slug = slugs[at];
  }
  const warnings = await likenesses(req, kind, sound);
  const today = dayAt(new Date());
  const rows: PlannedRow[] = [];
  for (const row of read) {
    await othersTurn();
    rows.push({
      ...row,
      summary: kind.summary(row.fields, names, { today, language }),
      address: sitePath(kind.collection, row.fields.slug as string | undefined), // set above
      warnings: (warnings.get(row) ?? []).map((text) => inLanguage(text, language)),
    });
  }
  return {
    kind,
    headings: headings.columns.map(({ column }) => headingIn(column, language)),
    rows,
    examples,
    unused: headings.unused,
  };
}

/** The document that a row becomes. */
export const dataOf = ({ fields }: ReadRow, kind: Kind, isPublishing: boolean): Fields => ({
  ...fields,
  ...(kind.hasDrafts && { _status: isPublishing ? 'published' : 'draft' }),
});

function refuseNumber(count: number, examples: number): void {
  if (count > MOST_ROWS) {
    throw refusedFile(
      sentence(
        `有 ${count} 行，一次最多 ${MOST_ROWS} 行。请分成几个文件导入。`,
        `There are ${count} rows, at most ${MOST_ROWS} at once: divide the file into several.`,
      ),
    );
  }
  if (count > 0) return;
  throw refusedFile(
    examples > 0
      ? sentence(
          '表里只有示例行。请在下面填上自己的内容，再选一次。',
          'There are only examples in the table: write your own rows below.',
        )
      : sentence('表头下面还没有内容。请填好再选。', 'There is nothing below the headings yet.'),
  );
}

/** Refuses who may create nothing of the kind, or publish nothing, before the file is read. */
async function refuseUser(req: PayloadRequest, kind: Kind, isPublishing: boolean): Promise<void> {
  const user = requireUser(req);
  if (!(await mayCreate(req, kind, {}))) {
    throw new APIError(
      sentence(
        `您不能添加“${kind.label.zh}”。请找负责全街道的编辑。`,
        `You may not add ${kind.label.en.toLowerCase()}: ask an editor of all.`,
      ),
      403,
      null,
      true,
    );
  }
  if (isPublishing && user.role === 'contributor' && kind.hasDrafts) {
    throw new APIError(
      sentence(
        '供稿人只能存成草稿。请选“存成草稿”，再一篇篇送审。',
        'Contributors save drafts: choose that, then submit them.',
      ),
      403,
      null,
      true,
    );
  }
}

/** Refuses rows that the collection's own rule would refuse to this user. */
async function refuseRights(
  req: PayloadRequest,
  { kind, rows, isPublishing }: { kind: Kind; rows: ReadRow[]; isPublishing: boolean },
): Promise<void> {
  const column = kind.communityField ? columnOf(kind, kind.communityField) : undefined;
  for (const row of rows) {
    if (row.refusals.length > 0) continue;
    if (await mayCreate(req, kind, dataOf(row, kind, isPublishing))) continue;
    const message = sentence(
      '请写您自己的社区，您不能替别的社区添加。',
      'Write a community of your own: you may not add for another.',
    );
    row.refusals.push(refusalAt(column ? headingIn(column, req.i18n.language) : '', message, req));
  }
}

async function mayCreate(req: PayloadRequest, kind: Kind, data: Fields): Promise<boolean> {
  const { access } = req.payload.collections[kind.collection].config;
  return Boolean(await access.create({ req, data }));
}

/** Rows that look like another row or like what is there already: same title, same first day. */
async function likenesses(
  req: PayloadRequest,
  kind: Kind,
  rows: ReadRow[],
): Promise<Map<ReadRow, string[]>> {
  const key = ({ title, day }: { title: string; day: string }) => `${day} ${title}`;
  const titles = [...new Set(rows.map(({ fields }) => kind.identity(fields).title))];
  const known = new Set(titles.length > 0 ? (await kind.stored(req, titles)).map(key) : []);
  const first = new Map<string, number>();
  const found = new Map<ReadRow, string[]>();
  for (const row of rows) {
    const identity = kind.identity(row.fields);
    if (!identity.title) continue;
    const same = key(identity);
    const earlier = first.get(same);
    const said = [
      ...(known.has(same)
        ? [
            sentence(
              '编辑台里已经有同名、同一天的，请看看是不是重了。',
              'There is one of the same title and day already.',
            ),
          ]
        : []),
      ...(earlier
        ? [sentence(`和第 ${earlier} 行同名、同一天。`, `Same title and day as row ${earlier}.`)]
        : []),
    ];
    if (!earlier) first.set(same, row.row);
    if (said.length > 0) found.set(row, said);
  }
  return found;
}
