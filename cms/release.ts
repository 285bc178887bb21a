import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const releaseSchema = z.object({
  version: z.string(),
  /** The operating system, processor and C library that its Node and its libraries are for. */
  platform: z.string(),
  /** The folder of the site's server bundle, from the root. */
  bundle: z.string(),
});

export type Release = z.infer<typeof releaseSchema>;

/** Lies at the root of a release. */
export const RELEASE_FILE = 'release.json';

/**
 * What a release says of itself; null where the portal runs from its sources. A release brings all that is built, and
 * builds nothing.
 * @throws Error with one sentence when it cannot be read.
 */
export function releaseAt(root: string): Release | null {
  const file = join(root, RELEASE_FILE);
  if (!existsSync(file)) return null;
  try {
    return releaseSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`${RELEASE_FILE} is damaged: unpack the release anew.`);
  }
}
