import type { Brand } from '#content/model/brand.ts';
import type { Community } from '#content/model/community.ts';
import type { Event } from '#content/model/event.ts';
import type { Media } from '#content/model/media.ts';
import type { Page } from '#content/model/page.ts';
import type { Redirect } from '#content/model/redirect.ts';
import type { RichText } from '#content/model/richText.ts';
import type { Site } from '#content/model/site.ts';
import type { Story } from '#content/model/story.ts';
import type { Synonym } from '#content/model/synonym.ts';
import type { Team } from '#content/model/team.ts';
import type { Venue } from '#content/model/venue.ts';

/** A document of the model with its text and the CMS's id for it, by which texts refer to one another. */
export type Stored<T> = T & { id: string; body: RichText; updatedAt: string };

/** The documents of each collection, in the model's terms. */
export interface Documents {
  media: Media;
  communities: Stored<Community>;
  venues: Stored<Venue>;
  brands: Stored<Brand>;
  events: Stored<Event>;
  stories: Stored<Story>;
  teams: Stored<Team>;
  pages: Stored<Page>;
  synonyms: Synonym & { id: string };
  redirects: Redirect & { id: string };
}

export type Collection = keyof Documents;

/** Those that others refer to come first. */
export const COLLECTIONS = [
  'media',
  'communities',
  'venues',
  'brands',
  'events',
  'stories',
  'teams',
  'pages',
  'synonyms',
  'redirects',
] as const satisfies readonly Collection[];

/** Lists of documents, by collection. */
type Lists = { [C in Collection]: Documents[C][] };

/** What the CMS holds for the public. */
export interface Content extends Lists {
  site: Site;
}

/** What has changed in it: documents that are new or others now, and the ids of those that are gone. */
export interface ContentChange {
  site?: Site | undefined;
  set: Partial<Lists>;
  gone: string[];
}
