import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a publication does to the folder of the site, in its order: files that are moved into their places, and files
 * that are removed. Going through it again does what is left of it, and nothing else.
 */
export interface Journal {
  move: string[];
  remove: string[];
}

const FILE = 'journal.json';

/** Writes it among what is prepared: from here on the publication is to be gone through with. */
export function writeJournal(staging: string, journal: Journal): void {
  writeFileSync(join(staging, `${FILE}.part`), JSON.stringify(journal));
  renameSync(join(staging, `${FILE}.part`), join(staging, FILE));
}

/** The journal that an earlier process has left, if it has. */
export function readJournal(staging: string): Journal | undefined {
  try {
    return JSON.parse(readFileSync(join(staging, FILE), 'utf8')) as Journal; // written above
  } catch {
    return undefined;
  }
}

/** Goes through with it, file by file: whoever iterates may stop after any, as a process does that is killed. */
export function* carryOut(
  { move, remove }: Journal,
  { staging, site }: { staging: string; site: string },
): Generator<string> {
  const folders = new Set<string>();
  for (const file of move) {
    const folder = dirname(join(site, file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    moveIfThere(join(staging, file), join(site, file));
    yield file;
  }
  for (const file of remove) {
    rmSync(join(site, file), { force: true });
    removeEmpty(site, dirname(file));
    yield file;
  }
}

/** One that is not there was moved by the process that was killed. */
function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // Node's own errors have codes
  }
}

function removeEmpty(site: string, folder: string): void {
  try {
    for (let at = folder; at !== '.' && at !== ''; at = dirname(at)) rmdirSync(join(site, at));
  } catch {
    // It holds something still.
  }
}
