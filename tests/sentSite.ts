import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';

/** A site of some pages, as it is at a place: path → text. */
export type Tree = Map<string, string>;

const PAGES = 40;

/**
 * A site in one of its versions: each has pages that the one before had not, lacks some that it had, and changes the rest.
 * The home page leads to lists, these to pages, pages to a stylesheet and to each other.
 */
export function versionOf(version: number): Tree {
  const stylesheet = `_astro/main.${version}.css`;
  const first = version * 10;
  const page = (links: string[], text: string) =>
    [
      `<link href="/${stylesheet}">`,
      ...links.map((link) => `<a href="/${link}"></a>`),
      `<p>${version} ${text.repeat(400)}</p>`,
      '</html>',
    ].join('\n');
  const names = Array.from({ length: PAGES }, (_, at) => `events/${first + at}/index.html`);
  return new Map([
    [stylesheet, `body { order: ${version} }`],
    ['feeds/all.ics', `VERSION ${version}`],
    ['events/index.html', page(names, '活动')],
    ['index.html', page(['events/index.html', 'feeds/all.ics'], '首页')],
    ...names.map((name, at): [string, string] => [
      name,
      page([names[(at + 1) % PAGES] ?? name, 'events/index.html'], `第${first + at}场`),
    ]),
  ]);
}

/** Makes a folder a tree. */
export function write(folder: string, tree: Tree): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What a place is asked for, as a reader would. */
export interface Place {
  paths: () => Promise<string[]>;
  /** null when it is not there. */
  read: (path: string) => Promise<string | null>;
}

export const folderPlace = (folder: string): Place => ({
  paths: async () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  read: async (path) => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return null;
    }
  },
});

export const bucketPlace = (client: S3Client, Bucket: string, prefix: string): Place => ({
  paths: async () => {
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix }));
    return (Contents ?? []).map(({ Key }) => Key?.slice(prefix.length) ?? '');
  },
  read: async (path) => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: prefix + path }));
      return (await Body?.transformToString()) ?? null;
    } catch {
      return null;
    }
  },
});

export async function emptyBucket(client: S3Client, Bucket: string): Promise<void> {
  const { Contents } = await client.send(new ListObjectsV2Command({ Bucket }));
  for (const { Key } of Contents ?? []) await client.send(new DeleteObjectCommand({ Bucket, Key }));
}

/** The tree at a place. */
export async function treeOf(place: Place): Promise<Tree> {
  const tree: Tree = new Map();
  for (const path of await place.paths()) tree.set(path, (await place.read(path)) ?? '');
  return tree;
}

/** What a reader would find broken at this moment, from the home page on: pages cut short, links that lead nowhere. */
export async function broken(place: Place): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  const waiting = ['index.html'];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await place.read(path);
    if (text === null || !path.endsWith('.html')) continue;
    if (!text.endsWith('</html>')) found.push(`${path} is cut short`);
    for (const [, link = ''] of text.matchAll(/href="\/([^"]+)"/g)) {
      const leadsSomewhere = (await place.read(link)) !== null;
      // The page may have been replaced since it was read, and what it led to removed.
      if (leadsSomewhere) waiting.push(link);
      else if ((await place.read(path)) === text) found.push(`${path} leads to ${link}`);
    }
  }
  return found;
}
