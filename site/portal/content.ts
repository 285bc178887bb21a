import type { Brand } from '#content/model/brand.ts';
import type { Community } from '#content/model/community.ts';
import type { Event } from '#content/model/event.ts';
import type { Media } from '#content/model/media.ts';
import type { Page } from '#content/model/page.ts';
import type { RichText } from '#content/model/richText.ts';
import type { Site } from '#content/model/site.ts';
import type { Story } from '#content/model/story.ts';
import type { Venue } from '#content/model/venue.ts';

/** A document of the model with its text and the CMS's id for it, by which texts refer to one another. */
export type Stored<T> = T & { id: string; body: RichText; updatedAt: string };

/** What the CMS holds for the public, in the model's terms. */
export interface Content {
  site: Site;
  media: Media[];
  communities: Stored<Community>[];
  venues: Stored<Venue>[];
  brands: Stored<Brand>[];
  events: Stored<Event>[];
  stories: Stored<Story>[];
  pages: Stored<Page>[];
}
