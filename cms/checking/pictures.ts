import { label } from '../fields/labels.ts';
import type { Check, CheckedDocument, Facts, ShownPicture } from './check.ts';

type Pictures = Pick<Facts, 'pictures'>;

export function coverCheck(_: CheckedDocument, { pictures }: Pictures): Check {
  const isOk = coverOf(pictures) !== undefined;
  const text = isOk
    ? label('有封面图。', 'There is a cover picture.')
    : label('没有封面图，列表里这一条就只有字。', 'There is no cover picture.');
  return { key: 'cover', isOk, path: 'cover', text };
}

export function coverTextCheck(_: CheckedDocument, { pictures }: Pictures): Check | null {
  const cover = coverOf(pictures);
  if (!cover) return null;
  const alt = cover.alt.trim();
  const isOk = alt !== '' && !isFileName(alt, cover.filename);
  return { key: 'coverText', isOk, path: 'cover', text: coverText(alt, isOk) };
}

function coverText(alt: string, isOk: boolean) {
  if (isOk) return label('封面图有说明。', 'The cover says what it shows.');
  if (alt === '') {
    return label(
      '封面图没有说明，看不见图的人不知道图上是什么。',
      'The cover does not say what it shows.',
    );
  }
  return label(
    `封面图的说明“${alt}”像是文件名，请写图上有谁、在做什么。`,
    `The cover is described as “${alt}”, which is the name of a file: say what it shows.`,
  );
}

const MOST_NAMED = 3;

export function consentCheck(_: CheckedDocument, { pictures }: Pictures): Check | null {
  if (pictures.length === 0) return null;
  const hidden = pictures.filter(({ isShown }) => !isShown);
  const [first] = hidden;
  if (!first) {
    const text = label('图片都能显示。', 'All pictures will be shown.');
    return { key: 'consent', isOk: true, path: 'cover', text };
  }
  const names = [...new Set(hidden.map(({ alt, filename }) => alt || filename))];
  const named = names.slice(0, MOST_NAMED);
  const zh = named.map((name) => `“${name}”`).join('、');
  const en = named.map((name) => `“${name}”`).join(', ');
  const more = names.length > MOST_NAMED;
  const text = label(
    `${zh}${more ? `等 ${names.length} 张图` : ''}能认出人，还没有记下本人同意，网站上不会显示。`,
    `Not shown until consent is recorded with the picture: ${en}${more ? ` and ${names.length - MOST_NAMED} more` : ''}.`,
  );
  return { key: 'consent', isOk: false, path: first.path, text };
}

const coverOf = (pictures: ShownPicture[]): ShownPicture | undefined =>
  pictures.find(({ path }) => path === 'cover');

/** How phones, cameras, WeChat and screenshots name their files, and any name with the ending of a picture. */
const FILE_NAME =
  /^(img|dsc[fn]?|dcim|pxl|mmexport|wechat(img)?|wx_?camera|screenshot|微信图片|微信截图|截屏|截图|图片|照片|未标题|image|photo|untitled)?[\s_\-().\d]*(wa\d+)?(\.(jpe?g|png|webp|avif|gif|heic|bmp|tiff?))?$/i;

const ENDING = /\.(jpe?g|png|webp|avif|gif|heic|bmp|tiff?)$/i;

/** Whether a description of a picture is but the name of its file. */
export const isFileName = (alt: string, filename: string): boolean =>
  FILE_NAME.test(alt) || ENDING.test(alt) || alt === filename.replace(/\.\w+$/, '');
