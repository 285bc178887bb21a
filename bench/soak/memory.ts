import { spawnSync } from 'node:child_process';

/** A process of the portal, with what it holds in memory. */
export interface Held {
  pid: number;
  name: string;
  /** Resident, in MB. */
  mb: number;
}

/** A process and all that it has started. */
export function processesOf(root: number): Held[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  const all = stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) => (found ? [found] : []))
    .map(([, pid, parent, rss, args = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      mb: Number(rss) / 1024,
      name: nameOf(args),
    }));
  const found = new Set([root]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid)).map(({ pid, mb, name }) => ({ pid, mb, name }));
}

/** What a newcomer would call it. */
function nameOf(args: string): string {
  if (args.includes('next-server')) return 'the CMS';
  if (args.includes('site/building/program.ts')) return 'the builder';
  if (args.includes('previewProgram.ts')) return 'previews';
  return args.includes('commands/start.ts') ? 'npm start, and the site’s server' : 'others';
}
