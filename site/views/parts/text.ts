import type { Media } from '#content/model/media.ts';
import type { RichText, RichTextNode } from '#content/model/richText.ts';
import { paths } from '#site/paths.ts';
import type { Collection } from '#site/portal/content.ts';
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
  const links = linkedIds(body?.root.children ?? []).flatMap((id) => {
    const found = portal.addressOf(id);
    const path = found && LINKED[found.collection]?.(found.slug);
    return path ? [[id, path] as const] : [];
  });
  return Object.fromEntries(links);
}

/** What a text can link to. */
const LINKED: Partial<Record<Collection, (slug: string) => string>> = {
  stories: paths.story,
  events: paths.event,
  brands: paths.brand,
  teams: paths.team,
  venues: paths.venue,
};

const linkedIds = (nodes: RichTextNode[]): string[] =>
  nodes.flatMap((node) => {
    const fields = node.fields as { doc?: { value?: unknown } } | undefined; // Lexical's link node
    const own = node.type === 'link' && fields?.doc ? [String(fields.doc.value)] : [];
    return [...own, ...linkedIds(node.children ?? [])];
  });
