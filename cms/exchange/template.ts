import type { PayloadRequest } from 'payload';
import { communityIdsOf } from '../access/roles.ts';
import type { Cell } from './file/cell.ts';
import { type Sheet, workbook } from './file/workbook.ts';
import type { Column, Kind, Names } from './kinds/kind.ts';
import { namesFor } from './names.ts';
import { EXAMPLE } from './rows.ts';

/** An empty table to fill in: the headings, an example that does not come in, and what each column takes. */
export async function template(req: PayloadRequest, kind: Kind): Promise<Buffer> {
  const names = await namesFor(req);
  const [own] = communityIdsOf(req.user);
  const community = names.communities.find(({ id }) => id === own) ?? names.communities[0];
  const example = exampleOf(kind, community?.name ?? null);
  return workbook([tableOf(kind, [example]), guideOf(kind, names)]);
}

/** The sheet of a kind, with some rows. */
export const tableOf = (kind: Kind, rows: Cell[][], behind: readonly string[] = []): Sheet => ({
  name: kind.label.zh,
  rows: [[...kind.columns.map(({ heading }) => heading.zh), ...behind], ...rows],
  widths: [...kind.columns.map(widthOf), ...behind.map(() => 24)],
});

/** The community of an example is one that the user writes for, so that whoever copies it is not refused. */
function exampleOf(kind: Kind, community: string | null): Cell[] {
  return kind.columns.map(({ example, field }, at) => {
    if (at === 0) return `${EXAMPLE}${String(example ?? '')}`;
    if (field === kind.communityField) return community;
    return example;
  });
}

function guideOf(kind: Kind, names: Names): Sheet {
  const lists = kind.columns.some(({ field }) => field === 'venue')
    ? (['communities', 'venues', 'brands'] as const)
    : kind.communityField
      ? (['communities', 'brands'] as const)
      : [];
  return {
    name: '填写说明',
    rows: [
      ['列', '要不要填', '怎么填', '例子'],
      ...kind.columns.map(({ heading, isRequired, hint, example }): Cell[] => [
        heading.zh,
        isRequired ? '必填' : '可以空着',
        hint,
        example,
      ]),
      [`以“${EXAMPLE}”开头的那一行是例子，导入时会跳过，删不删都行。`, null, null, null],
      ...lists.flatMap((list): Cell[][] => [
        [null, null, null, null],
        [`${LISTS[list]}名单`, null, null, null],
        ...names[list].map(({ name }): Cell[] => [name, null, null, null]),
      ]),
    ],
    widths: [24, 12, 70, 24],
  };
}

const LISTS = { communities: '社区', venues: '场所', brands: '品牌' } as const;

const widthOf = ({ field }: Column): number =>
  field === 'body' || field === 'summary' || field === 'howToJoin' || field === 'to'
    ? 40
    : field === 'title' || field === 'from'
      ? 28
      : 14;
