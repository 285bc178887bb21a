import { statfs } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Payload, SanitizedConfig } from 'payload';
import { messageOf } from '#content/messageOf.ts';
import { recordCommand } from '../audit/command.ts';
import { knownSchemas } from '../upgrades/schema.ts';
import { afterSteps, type Origin, stepsAfter } from '../upgrades/steps.ts';
import { type Manifest, pictureOf, sectionOf } from './archive/format.ts';
import { BadArchive, entriesOf, type Source } from './archive/read.ts';
import { linesOf, type Verified, verifyArchive } from './archive/verify.ts';
import { Measured } from './archive/write.ts';
import { filesOf } from './pictures.ts';
import { Place, type Where } from './place.ts';
import { openTarget } from './target.ts';
import { ContentWriter } from './writeContent.ts';

interface Options {
  config: SanitizedConfig;
  source: Source;
  settings: Where;
  say?: (line: string) => void;
}

/**
 * Puts an archive into an empty portal: all of it, or nothing. It is read twice, and looked through before anything is
 * written; what was written is read again before it counts.
 * @throws Error with one sentence that says what is wrong
 */
export async function restore({
  config,
  source,
  settings,
  say = () => {},
}: Options): Promise<Manifest> {
  const place = new Place(settings);
  if (place.state === 'whole' && place.database) {
    await place.finish();
    throw new Error(
      'An earlier restore was complete but for its last step, which is done now: npm start. Nothing else was restored.',
    );
  }
  say('looking the archive through …');
  const { verified, ids } = await lookedThrough(source);
  await requireSpace(place, verified);
  const target = await openTarget(config, settings.DATABASE_URI, place);
  try {
    say('writing …');
    const writer = new ContentWriter(target.payload, (slug, id) => ids.get(slug)?.has(id) ?? false);
    await writeAll({ source, verified, place, writer });
    say('comparing …');
    await writer.verify();
    await recordRestore(target.payload, source.path, verified.manifest);
    await target.finish();
    return verified.manifest;
  } catch (error) {
    await target.abandon().catch((reason) => {
      throw new Error(
        `${messageOf(error)} What was written is still there (${messageOf(reason)}): run npm run restore -- FILE again, which takes it away first.`,
      );
    });
    throw error;
  }
}

/** In what was restored: whoever looks into its audit log finds since when it is another database. */
const recordRestore = (payload: Payload, path: string, { madeAt }: Manifest): Promise<void> =>
  recordCommand(payload, {
    action: 'restoredPortal',
    title: basename(path),
    details: `${path}，${madeAt} 的备份`,
  });

type Ids = Map<string, Set<string>>;

/** @throws Error that names the file, where it is no whole archive that this portal can read. */
async function lookedThrough(source: Source): Promise<{ verified: Verified; ids: Ids }> {
  const ids: Ids = new Map();
  const known = new Set(knownSchemas());
  const named = new Set<string>();
  try {
    const verified = await verifyArchive(source, ({ schema }) => known.has(schema), {
      onLine: (section, line) => {
        const [kind, slug = ''] = section.split('/');
        if (kind !== 'documents') return;
        const seen = ids.get(slug) ?? new Set();
        ids.set(slug, seen.add(String(line.id)));
        if (slug === 'media') for (const [file] of filesOf(line)) named.add(file);
      },
    });
    const { entries, missing } = verified.manifest;
    const there = new Set([...entries.map(({ name }) => pictureOf(name)), ...missing]);
    const lacking = [...named].find((file) => !there.has(file));
    if (lacking !== undefined) throw new BadArchive(`the picture ${lacking} is missing`);
    return { verified, ids };
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    throw new Error(`${source.path} was not restored: ${error.message}.`);
  }
}

async function requireSpace(place: Place, { pictureBytes, manifest }: Verified): Promise<void> {
  const content = manifest.entries.reduce((sum, { size }) => sum + size, 0) - pictureBytes;
  // A database holds indexes besides.
  const needed = (place.bucket ? 0 : pictureBytes) + 3 * content;
  const { bavail, bsize } = await statfs(dirname(dirname(place.pictures)));
  if (bavail * bsize < needed) {
    throw new Error(
      `The disk has no room for it: it takes ${Math.ceil(needed / 1e6)} MB, and ${Math.floor((bavail * bsize) / 1e6)} MB are free.`,
    );
  }
}

interface Writing {
  source: Source;
  verified: Verified;
  place: Place;
  writer: ContentWriter;
}

async function writeAll({ source, verified, place, writer }: Writing): Promise<void> {
  const { manifest } = verified;
  const steps = stepsAfter(manifest.schema);
  const digests = new Map(manifest.entries.map(({ name, sha256 }) => [name, sha256]));
  for await (const entry of entriesOf(source)) {
    const section = sectionOf(entry.name);
    const picture = pictureOf(entry.name);
    const measured = new Measured();
    if (section) {
      const [kind, slug] = section.split('/') as [Origin['kind'], string]; // as sectionOf takes it apart
      const body = entry.body.pipe(measured);
      for (const line of await linesOf({ ...entry, body })) {
        await writer.write(section, afterSteps(steps, { kind, slug }, line));
      }
    } else if (picture) {
      await pipeline(entry.body, measured, (bytes) => place.take(picture, bytes));
    } else {
      entry.body.resume();
      continue;
    }
    if (measured.result().sha256 !== digests.get(entry.name)) {
      throw new Error(`${source.path} was changed while it was read: nothing was restored.`);
    }
  }
  await writer.end();
}
