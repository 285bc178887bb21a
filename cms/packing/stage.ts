import {
  chmodSync,
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { RELEASE_FILE, type Release } from '../release.ts';
import { isForAuthors, type Lock, productionFolders } from './dependencies.ts';

/** The sources that run, and what people read. */
export const SOURCES = [
  'content/**/*',
  'cms/**/*',
  'site/building/*.ts',
  'site/portal/*.ts',
  'site/art/**/*',
  'public/icon.svg',
  'docs/**/*',
  'README.md',
  'LICENSE',
  'package.json',
];

/** What is for those who change the portal; and what `next build` leaves behind for its next run. */
const LEFT_OUT =
  /\.test\.ts$|^cms\/(testing|packing)\/|^cms\/commands\/(dev|generate|createMigration|release)\.ts$|^cms\/\.next\/(cache|dev|types|diagnostics|trace)/;

interface Options {
  root: string;
  /** The folder of the release, which is not there yet. */
  to: string;
  release: Omit<Release, 'bundle'>;
  /** The folder of the site's server bundle. */
  bundle: string;
}

/** Puts the files of a release together, by links where they stay as they are. */
export function stage({ root, to, release, bundle }: Options): void {
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    if (!LEFT_OUT.test(file)) place(join(root, file), join(to, file));
  }
  placeFolder(join(root, 'cms/.next'), join(to, 'cms/.next'), (file) =>
    LEFT_OUT.test(`cms/.next/${file}`),
  );
  placeFolder(bundle, join(to, 'bundle'), () => false);
  const { packages }: { packages: Lock } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  // A lock names the libraries of every system.
  const isHere = (folder: string) => existsSync(join(root, folder));
  for (const folder of productionFolders(packages).filter(isHere)) {
    const isNested = (file: string) => file.startsWith('node_modules/');
    placeFolder(
      join(root, folder),
      join(to, folder),
      (file) => isNested(file) || isForAuthors(file),
    );
  }
  place(join(root, 'node_modules/node/bin/node'), join(to, 'node/bin/node'));
  for (const name of ['start', 'portal']) {
    copyFileSync(join(root, `cms/packing/${name}.sh`), join(to, name));
    chmodSync(join(to, name), 0o755);
  }
  const said: Release = { ...release, bundle: 'bundle' };
  writeFileSync(join(to, RELEASE_FILE), `${JSON.stringify(said, null, 2)}\n`);
}

/** The files of a folder, with those whose names begin with a dot. */
function placeFolder(from: string, to: string, isLeftOut: (file: string) => boolean): void {
  for (const file of filesIn(from)) if (!isLeftOut(file)) place(join(from, file), join(to, file));
}

/** Files and links, by their path in a folder; what a link leads to is not looked into. */
function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const file = join(below, entry.name);
    return entry.isDirectory() ? filesIn(folder, file) : [file];
  });
}

function place(from: string, to: string): void {
  const stats = lstatSync(from);
  if (stats.isDirectory()) return;
  mkdirSync(dirname(to), { recursive: true });
  if (!stats.isSymbolicLink()) {
    linkSync(from, to);
    return;
  }
  const target = readlinkSync(from);
  if (isAbsolute(target))
    throw new Error(`${from} leads to ${target}, which is on this machine only.`);
  symlinkSync(target, to);
}
