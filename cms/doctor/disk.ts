import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf } from '#content/messageOf.ts';
import type { Settings } from '#content/settings.ts';
import { foldersOf, freeBytes } from '../monitoring/disk.ts';
import { bytesText } from './amounts.ts';
import { doubtful, type Finding, right, wrong } from './finding.ts';

const MB = 1_000_000;
/** Below it a publication, or a save, may fail at any moment. */
const TOO_LITTLE = 200 * MB;
/** Below it somebody should make room. */
const LITTLE = 1000 * MB;

/** @param needed for a copy of the database, which an upgrade and a backup make */
export function spaceFinding(folder: string, free: number, needed: number): Finding {
  const { zh, en } = bytesText(free);
  if (free < TOO_LITTLE) {
    return wrong(
      `${folder} 所在的硬盘快满了，只剩 ${zh}：请清理，或者换一个大一点的。`,
      `The disk of ${folder} is nearly full, ${en} are left: make room on it, or choose a larger one.`,
    );
  }
  if (free < Math.max(LITTLE, needed)) {
    return doubtful(
      `${folder} 所在的硬盘只剩 ${zh}，请早点清理。`,
      `The disk of ${folder} has ${en} left: make room on it soon.`,
    );
  }
  return right(`${folder} 所在的硬盘还有 ${zh}。`, `The disk of ${folder} has ${en} left.`);
}

interface Permissions {
  folder: string;
  canWrite: boolean;
  /** What of it others on this machine may read, though it holds passwords or keys. */
  readable: string[];
}

export function permissionFindings({ folder, canWrite, readable }: Permissions): Finding[] {
  const findings: Finding[] = [];
  if (!canWrite) {
    findings.push(
      wrong(
        `${folder} 写不进去：请把它交给运行门户的用户。`,
        `The folder ${folder} cannot be written to: give it to the user that runs the portal.`,
      ),
    );
  }
  if (readable.length > 0) {
    findings.push(
      doubtful(
        `这台机器上别的用户也读得到 ${readable.join('、')}：请用 chmod -R go-rwx ${folder} 收紧。`,
        `Other users of this machine can read ${readable.join(', ')}: chmod -R go-rwx ${folder}.`,
      ),
    );
  }
  return findings;
}

type Where = Pick<Settings, 'DATA_DIR' | 'DIST_DIR' | 'BACKUP_DIR' | 'DATABASE_URI'>;

/** Space in all folders, permissions of the data. */
export async function diskFindings(settings: Where): Promise<Finding[]> {
  const needed = await databaseBytes(settings);
  const folders = foldersOf(settings);
  const spaces = [...new Set(Object.values(folders))].map(async (folder) => {
    try {
      return spaceFinding(folder, await freeBytes(folder), needed);
    } catch (error) {
      return wrong(
        `${folder} 看不了（${messageOf(error)}）。`,
        `The disk of ${folder} cannot be looked at (${messageOf(error)}).`,
      );
    }
  });
  const { data = '', site = '' } = folders;
  const permissions = [
    await permissionsOf(data),
    // What is prepared of the site, and its lock, lie beside it.
    { folder: dirname(site), canWrite: await canWriteTo(dirname(site)), readable: [] },
  ];
  return [...(await Promise.all(spaces)), ...permissions.flatMap(permissionFindings)];
}

async function permissionsOf(folder: string): Promise<Permissions> {
  const canWrite = await canWriteTo(folder);
  const found = await stat(folder).catch(() => null);
  if (!found) return { folder, canWrite, readable: [] };
  const isOpen = (found.mode & 0o001) !== 0; // others get to what is in it
  const names = ['secret', 'portal.db'];
  const readable = isOpen ? names.map((name) => readableByOthers(folder, name)) : [];
  return { folder, canWrite, readable: (await Promise.all(readable)).flat() };
}

/** Whether this user may write to a folder, or make it, where it is not there yet. */
async function canWriteTo(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    const above = dirname(folder);
    const isThere = (error as NodeJS.ErrnoException).code !== 'ENOENT'; // fs throws ErrnoException
    return !isThere && above !== folder && canWriteTo(above);
  }
}

async function readableByOthers(folder: string, name: string): Promise<string[]> {
  const found = await stat(join(folder, name)).catch(() => null);
  return found && (found.mode & 0o004) !== 0 ? [name] : [];
}

async function databaseBytes({ DATABASE_URI }: Where): Promise<number> {
  if (!DATABASE_URI.startsWith('file:')) return 0;
  return (await stat(DATABASE_URI.slice('file:'.length)).catch(() => null))?.size ?? 0;
}
