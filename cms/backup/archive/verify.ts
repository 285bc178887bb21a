import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  ABOUT,
  type About,
  aboutSchema,
  FORMAT,
  MANIFEST,
  type Manifest,
  manifestSchema,
  sectionOf,
} from './format.ts';
import {
  asBadArchive,
  BadArchive,
  bytesOf,
  entriesOf,
  type ReadEntry,
  type Source,
} from './read.ts';
import { Measured } from './write.ts';

type Line = Record<string, unknown>;
type Listed = Manifest['entries'][number];

export interface Verified {
  manifest: Manifest;
  /** How much the pictures take on the disk. */
  pictureBytes: number;
}

/**
 * Reads an archive from its first byte to its last, and makes sure that it is whole: what it says of itself, each
 * checksum, each line, no entry more and none less. Nothing is written.
 * @param isKnown whether this portal can read what was written by a schema
 * @throws BadArchive
 */
export async function verifyArchive(...args: Parameters<typeof read>): Promise<Verified> {
  return read(...args).catch((error) => {
    throw asBadArchive(error);
  });
}

async function read(
  source: Source,
  isKnown: (about: About) => boolean,
  { onLine = () => {} }: { onLine?: (section: string, line: Line) => void } = {},
): Promise<Verified> {
  const seen = new Map<string, Listed>();
  const counts: Manifest['counts'] = {};
  let about: About | undefined;
  let manifest: Manifest | undefined;
  let pictureBytes = 0;
  for await (const entry of entriesOf(source)) {
    if (manifest) throw new BadArchive('something follows its end');
    if (!about) {
      about = await aboutOf(entry, seen);
      if (!isKnown(about)) throw new BadArchive(isNewer(about));
      continue;
    }
    if (entry.name === MANIFEST) {
      manifest = parsed(manifestSchema, await bytesOf(entry.body), MANIFEST);
      continue;
    }
    if (seen.has(entry.name)) throw new BadArchive(`it holds ${entry.name} twice`);
    const section = sectionOf(entry.name);
    if (section) {
      const lines = await linesOf(entry, seen);
      counts[section] = (counts[section] ?? 0) + lines.length;
      for (const line of lines) onLine(section, line);
    } else {
      await measure(entry, seen);
      pictureBytes += entry.size;
    }
  }
  if (!about || !manifest)
    throw new BadArchive('it is cut short: its list of what is in it is missing');
  compare(manifest, about, seen, counts);
  return { manifest, pictureBytes };
}

/** The lines of a part, each a document. Its digest is added to those seen. */
export async function linesOf(
  { name, body }: ReadEntry,
  seen?: Map<string, Listed>,
): Promise<Line[]> {
  const bytes = await bytesOf(body);
  seen?.set(name, listedOf(name, bytes));
  const text = bytes.toString('utf8');
  if (!text.endsWith('\n')) throw new BadArchive(`its ${name} ends in the middle of a line`);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      const value = jsonOf(line, name);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new BadArchive(`its ${name} holds a line that is no document`);
      }
      return value as Line; // just checked
    });
}

const listedOf = (name: string, bytes: Buffer): Listed => ({
  name,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

async function aboutOf(entry: ReadEntry, seen: Map<string, Listed>): Promise<About> {
  if (entry.name !== ABOUT)
    throw new BadArchive(`it does not begin as a backup does, with ${ABOUT}`);
  const bytes = await bytesOf(entry.body);
  seen.set(ABOUT, listedOf(ABOUT, bytes));
  const about = parsed(aboutSchema, bytes, ABOUT);
  if (about.format !== FORMAT) {
    throw new BadArchive(
      about.format > FORMAT ? isNewer(about) : `its form ${about.format} is not known`,
    );
  }
  return about;
}

const isNewer = ({ portal }: About): string =>
  `it was written by a newer portal (${portal}): update this one first`;

async function measure({ name, size, body }: ReadEntry, seen: Map<string, Listed>): Promise<void> {
  const measured = new Measured();
  await pipeline(body, measured, new Writable({ write: (_chunk, _encoding, next) => next() }));
  seen.set(name, { name, size, sha256: measured.result().sha256 });
}

function compare(
  manifest: Manifest,
  about: About,
  seen: Map<string, Listed>,
  counts: Manifest['counts'],
): void {
  for (const { name, size, sha256 } of manifest.entries) {
    const found = seen.get(name);
    if (!found) throw new BadArchive(`its ${name} is missing`);
    if (found.size !== size || found.sha256 !== sha256) {
      throw new BadArchive(`its ${name} is not what was written`);
    }
    seen.delete(name);
  }
  const [more] = seen.keys();
  if (more !== undefined) throw new BadArchive(`it holds ${more}, which it does not list`);
  const isSame =
    manifest.format === about.format &&
    manifest.schema === about.schema &&
    sorted(manifest.counts) === sorted(counts);
  if (!isSame) throw new BadArchive('it is not what its list says');
}

const sorted = (counts: Manifest['counts']): string =>
  JSON.stringify(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));

function parsed<T>(
  schema: { safeParse: (value: unknown) => { success: boolean; data?: T } },
  bytes: Buffer,
  name: string,
): T {
  const { data } = schema.safeParse(jsonOf(bytes.toString('utf8'), name));
  if (data === undefined) throw new BadArchive(`its ${name} is not what a backup has there`);
  return data;
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadArchive(`its ${name} holds what is no JSON`);
  }
}
