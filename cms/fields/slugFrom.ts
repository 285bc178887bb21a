import { pinyin } from 'pinyin-pro';

/** A slug from a title: pinyin for Chinese, Latin and digits kept, the rest parted by hyphens. */
export function slugFrom(title: string): string {
  return pinyin(title, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 76)
    .replace(/^-+|-+$/g, '');
}
