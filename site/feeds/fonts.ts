import { join } from 'node:path';

// The fonts come with the portal, so that a picture looks the same wherever it is made.
const FONTS = join(process.cwd(), 'node_modules/@embedpdf/fonts-sc/fonts');

export const BOLD = {
  font: 'Noto Sans S Chinese Bold',
  fontfile: join(FONTS, 'NotoSansHans-Bold.otf'),
};
export const REGULAR = {
  font: 'Noto Sans S Chinese',
  fontfile: join(FONTS, 'NotoSansHans-Regular.otf'),
};

/** Text for Pango's markup. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
