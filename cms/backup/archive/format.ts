import { z } from 'zod';

/** The form of an archive. What a portal of today could not read any more gets another number. */
export const FORMAT = 1;

/** The first entry: what the archive is. */
export const ABOUT = 'about.json';
/** The last entry, by which it is known that none is missing: what there is in it. */
export const MANIFEST = 'manifest.json';
export const PICTURES = 'pictures/';

/** A part of the documents, versions or globals is closed when it is as large as this. */
export const PART_BYTES = 1_000_000;

const MB = 1_000_000;
/** What an entry may hold at most: parts are read into memory, pictures are not. */
export const MOST_BYTES = { about: 10_000, part: 64 * MB, picture: 500 * MB, manifest: 64 * MB };

export const aboutSchema = z.object({
  format: z.number().int(),
  /** The version of the portal that wrote it. */
  portal: z.string(),
  /** The schema of what is in it: the name of a migration. */
  schema: z.string(),
});

const counts = z.record(z.string(), z.number().int());

export const manifestSchema = aboutSchema.extend({
  madeAt: z.iso.datetime(),
  /** How many lines there are of each section, as `documents/stories`. */
  counts,
  /** Files of pictures that the documents name and that were not there. */
  missing: z.array(z.string()),
  entries: z.array(z.object({ name: z.string(), size: z.number().int(), sha256: z.string() })),
});

export type About = z.infer<typeof aboutSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/** The name of a part of a section: `documents/stories/000001.ndjson`. */
export const partName = (section: string, number: number): string =>
  `${section}/${String(number).padStart(6, '0')}.ndjson`;

/** The section that an entry is a part of; null when it is none. */
export function sectionOf(name: string): string | null {
  return (
    /^((?:documents|versions|globals|globalVersions)\/[a-z][a-zA-Z0-9-]*)\/\d{6}\.ndjson$/.exec(
      name,
    )?.[1] ?? null
  );
}

/** The file that an entry is, by its name in the folder of pictures; null when it is none, or would lie elsewhere. */
export function pictureOf(name: string): string | null {
  if (!name.startsWith(PICTURES)) return null;
  const file = name.slice(PICTURES.length);
  return isFileName(file) ? file : null;
}

/** Whether a name is one of a file in a folder, and leads nowhere else. */
export const isFileName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  name !== '' && name !== '.' && name !== '..' && !/[/\\\u0000-\u001f]/.test(name);
