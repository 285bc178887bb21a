import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk in memory that can be filled. */
export interface SmallDisk {
  /** Leaves so many bytes of it; none, if nothing is said. */
  fill: (leaving?: number) => void;
  makeRoom: () => void;
  /** Takes it away, and what is on it. */
  remove: () => void;
}

/** Mounts one at a folder; null where nothing can be mounted. */
export function smallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  const size = `size=${megabytes}m`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]);
  if (status !== 0) return null;
  const full = join(folder, 'full');
  return {
    fill: (leaving = 0) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(full, Buffer.alloc(Math.max(0, bavail * bsize - leaving)));
    },
    makeRoom: () => rmSync(full, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
