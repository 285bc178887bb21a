/** What the media collection takes. */
const UPLOADABLE = /^data:image\/(?:jpeg|png|webp|avif);base64,/i;

/** The data: address of a pasted picture that can be uploaded; null when it is somewhere else. */
export const dataOf = (img: Element): string | null => {
  const src = img.getAttribute('src') ?? '';
  return UPLOADABLE.test(src) ? src : null;
};

export const isUploadable = ({ type }: File): boolean => UPLOADABLE.test(`data:${type};base64,`);

/** Whether a picture only counts readers or keeps a distance. */
export const isInvisible = (img: Element): boolean =>
  ['width', 'height'].some((side) => ['0', '1'].includes(img.getAttribute(side) ?? ''));

/** What a person may know a picture by that is not on the clipboard: its description, its file, or where it is. */
export function nameOf(img: Element): string {
  const alt = img.getAttribute('alt')?.trim();
  if (alt) return alt.slice(0, MOST);
  const address = img.getAttribute('data-src') ?? img.getAttribute('src') ?? '';
  const path = address.split(/[?#]/)[0] ?? '';
  const file = path.split(/[/\\]/).at(-1) ?? '';
  if (/\.\w{2,5}$/.test(file)) return decoded(file).slice(0, MOST);
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).hostname : '?';
}

const MOST = 40;

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The file that a data: address holds. */
export function fileOf(data: string, index: number): File {
  const [head = '', base64 = ''] = data.split(',');
  const type = /^data:([^;]+)/.exec(head)?.[1]?.toLowerCase() ?? '';
  const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  return new File([bytes], `pasted-${index + 1}.${type.split('/')[1]}`, { type });
}
