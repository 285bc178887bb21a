import { sentence } from '#content/model/value/sentence.ts';
import type { Cell } from '../file/cell.ts';
import { isEmpty, itemsOf, textOf } from './cells.ts';
import type { Names, Reading } from './kind.ts';
import { nearest } from './nearest.ts';

type List = keyof Names;

const KINDS: Record<List, [zh: string, en: string]> = {
  communities: ['社区', 'community'],
  venues: ['场所', 'venue'],
  brands: ['品牌', 'brand'],
};

/** Reads the name of a community, a venue or a brand: the id of the document that has it. */
export const nameCell =
  (list: List) =>
  (cell: Cell, names: Names): Reading =>
    isEmpty(cell) ? { value: undefined } : idNamed(list, textOf(cell, { isLine: true }), names);

/** Reads several names, parted by “、”. */
export const namesCell =
  (list: List) =>
  (cell: Cell, names: Names): Reading => {
    const found = itemsOf(cell).map((name) => idNamed(list, name, names));
    const refused = found.find((one) => 'refusal' in one);
    return refused ?? { value: found.map((one) => ('value' in one ? one.value : undefined)) };
  };

/** The names of what a document refers to. */
export const namesOf = (list: List, ids: unknown, names: Names): string =>
  [ids]
    .flat()
    .flatMap((id) => names[list].find((one) => one.id === id)?.name ?? [])
    .join('、');

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

function idNamed(list: List, name: string, names: Names): Reading {
  const [zh, en] = KINDS[list];
  const same = names[list].filter((one) => plain(one.name) === plain(name));
  if (same.length > 1) {
    return {
      refusal: sentence(
        `有 ${same.length} 个${zh}都叫“${name}”，分不清是哪一个。请先把名字改得不一样。`,
        `There are ${same.length} of the name “${name}”: give them different names first.`,
      ),
    };
  }
  const [found] = same;
  if (found) return { value: found.id };
  const near = nearest(
    name,
    names[list].map((one) => one.name),
  );
  return {
    refusal: near.length
      ? sentence(
          `没有叫“${name}”的${zh}，您要写的可能是${near.map((one) => `“${one}”`).join('、')}。`,
          `There is no ${en} of the name “${name}”. Do you mean ${near.join(', ')}?`,
        )
      : sentence(
          `没有叫“${name}”的${zh}。请照“填写说明”里的名字写，或者先去添加。`,
          `There is no ${en} of the name “${name}”: take one from the second sheet, or add it first.`,
        ),
  };
}
