import type { FlattenedField, SanitizedConfig } from 'payload';
import { LEFT_OUT } from './leftOut.ts';

/** Where something of the content is kept: the documents of a collection, their versions, a global, its versions. */
export interface Section {
  kind: 'documents' | 'versions' | 'globals' | 'globalVersions';
  slug: string;
  fields: FlattenedField[];
}

/** What a backup holds, in the order in which it is written and restored. */
export function sectionsOf({ collections, globals }: SanitizedConfig): Section[] {
  const kept = collections.filter(({ slug }) => !(slug in LEFT_OUT)).sort(bySlug);
  const sorted = [...globals].sort(bySlug);
  const section =
    (kind: Section['kind']) =>
    ({ slug, flattenedFields }: { slug: string; flattenedFields: FlattenedField[] }): Section => ({
      kind,
      slug,
      fields: flattenedFields,
    });
  return [
    ...kept.map(section('documents')),
    ...kept.filter(({ versions }) => versions).map(section('versions')),
    ...sorted.map(section('globals')),
    ...sorted.filter(({ versions }) => versions).map(section('globalVersions')),
  ];
}

export const sectionName = ({ kind, slug }: Pick<Section, 'kind' | 'slug'>): string =>
  `${kind}/${slug}`;

const bySlug = (one: { slug: string }, other: { slug: string }): number =>
  one.slug < other.slug ? -1 : 1;
