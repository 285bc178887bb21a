import { readSchedule } from '#content/model/schedule/entry.ts';
import { boundsOf, pinyinOf } from '../fields/listed.ts';
import { pictureIdsOf } from '../fields/pictureIds.ts';

type Data = Record<string, unknown>;

/** Where a line of the content is from, as cms/backup names it. */
export interface Origin {
  kind: 'documents' | 'versions' | 'globals' | 'globalVersions';
  slug: string;
}

export interface Step {
  /** The schema, by its migration, from which on content is so. */
  schema: string;
  /** Brings a document or global, or what a version holds of it, from before to after. What is so already stays as it is. */
  change: (origin: Origin, data: Data, isLatest: boolean) => Data;
}

const TITLES: Record<string, string> = {
  stories: 'title',
  events: 'title',
  brands: 'name',
  media: 'alt',
  communities: 'name',
  venues: 'name',
  teams: 'name',
  synonyms: 'word',
  pages: 'title',
};

/**
 * What a change of the schema means for content that was there before, in the order of the schemas. It is done to an
 * older archive as it is restored, and to an older database when the portal starts; on SQLite after the migrations,
 * which change its tables. A migration that leaves the content as it is needs no step.
 */
const STEPS: Step[] = [
  {
    // Lists are searched by pinyin, and ordered by an event's days.
    schema: '20261125_201659_residents',
    change: ({ slug }, data, isLatest) => {
      const titleField = TITLES[slug];
      if (!titleField || !isLatest || typeof data.pinyin === 'string') return data;
      return { ...data, ...listedOf(slug, data, data[titleField]) };
    },
  },
  {
    // The site's own words were public before they had drafts.
    schema: '20261126_035422_editors_desk',
    change: ({ kind, slug }, data) =>
      kind === 'globals' && slug === 'site' && data.name && !data._status
        ? { ...data, _status: 'published' }
        : data,
  },
];

/** The steps from a schema to this portal's. */
export const stepsAfter = (from: string): Step[] => STEPS.filter(({ schema }) => schema > from);

/** A line of the content after some steps. */
export function afterSteps(steps: Step[], origin: Origin, line: Data): Data {
  if (steps.length === 0) return line;
  const isVersion = 'version' in line && origin.kind.toLowerCase().endsWith('versions');
  const before = (isVersion ? line.version : line) as Data; // a version is of a document
  const isLatest = !isVersion || Boolean(line.latest);
  const after = steps.reduce((data, { change }) => change(origin, data, isLatest), before);
  return isVersion ? { ...line, version: after } : after;
}

function listedOf(slug: string, data: Data, title: unknown): Data {
  const schedule = slug === 'events' ? readSchedule(data.schedule ?? {}).schedule : null;
  return {
    pinyin: typeof title === 'string' ? pinyinOf(title) : '',
    ...('body' in data && { pictures: pictureIdsOf(data) }),
    ...(schedule && boundsOf(schedule)),
  };
}
