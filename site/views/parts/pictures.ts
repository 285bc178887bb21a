import type { Media } from '#content/model/media.ts';
import type { RichText, RichTextNode } from '#content/model/richText.ts';
import type { Portal } from '#site/portal/portal.ts';

export const pictureOf = ({ media }: Portal, id: string | undefined): Media | undefined =>
  id === undefined ? undefined : media.get(id);

export const picturesOf = (portal: Portal, ids: string[]): Media[] =>
  ids.map((id) => pictureOf(portal, id)).filter((picture) => picture !== undefined);

/** The pictures a text shows, by id. */
export function picturesInText(portal: Portal, text: RichText): Record<string, Media> {
  const uploads = nodesOf(text?.root.children).filter(({ type }) => type === 'upload');
  const pictures = picturesOf(
    portal,
    uploads.map(({ value }) => String(value)),
  );
  return Object.fromEntries(pictures.map((picture) => [picture.id, picture]));
}

/** The files of every picture that some page shows. */
export function shownFiles(portal: Portal): string[] {
  const ids = [
    ...portal.brands.map(({ cover }) => cover),
    ...portal.events.flatMap(({ cover, outcome }) => [cover, ...(outcome?.photos ?? [])]),
    ...portal.stories.flatMap(({ cover, gallery }) => [cover, ...gallery]),
  ].filter((id) => id !== undefined);
  const inTexts = [...portal.brands, ...portal.events, ...portal.stories, ...portal.pages].flatMap(
    ({ body }) => Object.values(picturesInText(portal, body)),
  );
  const pictures = [...picturesOf(portal, ids), ...inTexts];
  const files = pictures.flatMap(filesOf).map(({ filename }) => filename);
  return [...new Set(files)].sort();
}

/** The sizes of a picture to offer; a picture smaller than the smallest size has only itself. */
export const filesOf = ({ renditions, original }: Media) =>
  renditions.length ? renditions : [original];

function nodesOf(children: RichTextNode[] = []): RichTextNode[] {
  return children.flatMap((node) => [node, ...nodesOf(node.children)]);
}
