import type { Media } from '#content/model/media.ts';
import { pictureIdsIn, type RichText } from '#content/model/richText.ts';
import type { Portal } from '#site/portal/portal.ts';

export const picturesOf = (portal: Portal, ids: string[]): Media[] =>
  ids.map((id) => portal.picture(id)).filter((picture) => picture !== undefined);

/** The pictures a text shows, by id. */
export const picturesInText = (portal: Portal, text: RichText): Record<string, Media> =>
  Object.fromEntries(
    picturesOf(portal, pictureIdsIn(text)).map((picture) => [picture.id, picture]),
  );

/** The files of every picture that some page shows. */
export function shownFiles(portal: Portal): string[] {
  const files = picturesOf(portal, portal.shown.keys(''))
    .flatMap(filesOf)
    .map(({ filename }) => filename);
  return [...new Set(files)].sort();
}

/** The sizes of a picture to offer; a picture smaller than the smallest size has only itself. */
export const filesOf = ({ renditions, original }: Media) =>
  renditions.length ? renditions : [original];
