import type { Media } from '#content/model/media.ts';
import type { RichText, RichTextNode } from '#content/model/richText.ts';
import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { picturesInText } from './pictures.ts';

/** A rich text with what it refers to: its pictures, and the addresses of the documents it links to, by id. */
export interface Text {
  body: RichText;
  pictures: Record<string, Media>;
  links: Record<string, string>;
}

export const textOf = (portal: Portal, body: RichText): Text => ({
  body,
  pictures: picturesInText(portal, body),
  links: linksIn(portal, body),
});

function linksIn(portal: Portal, body: RichText): Record<string, string> {
  const ids = new Set(linkedIds(body?.root.children ?? []));
  const all = [
    ...portal.stories.map(({ id, slug }) => [id, paths.story(slug)] as const),
    ...portal.events.map(({ id, slug }) => [id, paths.event(slug)] as const),
    ...portal.brands.map(({ id, slug }) => [id, paths.brand(slug)] as const),
  ];
  return Object.fromEntries(all.filter(([id]) => ids.has(id)));
}

const linkedIds = (nodes: RichTextNode[]): string[] =>
  nodes.flatMap((node) => {
    const fields = node.fields as { doc?: { value?: unknown } } | undefined; // Lexical's link node
    const own = node.type === 'link' && fields?.doc ? [String(fields.doc.value)] : [];
    return [...own, ...linkedIds(node.children ?? [])];
  });
