import { readdirSync, readFileSync } from 'node:fs';

/** A process of the portal, with what it holds. */
export interface Held {
  pid: number;
  name: string;
  /** Resident memory, in MB. */
  mb: number;
  /** Open file descriptors. */
  files: number;
}

/** All processes at a moment. */
export interface Sample {
  at: number;
  held: Held[];
}

/** A process and all that it has started, from /proc. */
export function processesOf(root: number): Held[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [Number(pid), parentOf(pid)]));
  const found = new Set([root]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found].flatMap((pid) => heldBy(pid) ?? []);
}

/** How fast a process grows over the later half of the samples: the slope of a straight line, in MB an hour. */
export function growthOf(pid: number, samples: Sample[]): number {
  const points = samples.slice(Math.floor(samples.length / 2)).flatMap(({ at, held }) => {
    const one = held.find((process) => process.pid === pid);
    return one ? [{ hours: at / 3_600_000, mb: one.mb }] : [];
  });
  const mean = (figures: number[]) => figures.reduce((a, b) => a + b, 0) / figures.length;
  const hours = mean(points.map((point) => point.hours));
  const mb = mean(points.map((point) => point.mb));
  const over = mean(points.map((point) => (point.hours - hours) * (point.mb - mb)));
  return over / mean(points.map((point) => (point.hours - hours) ** 2));
}

/** The parent of a process; 0 where it has ended meanwhile. */
function parentOf(pid: string): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** Null where it has ended; one that has ended and was not waited for holds no memory. */
function heldBy(pid: number): Held | null {
  const kb = /^VmRSS:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  if (kb === undefined) return null;
  try {
    const files = readdirSync(`/proc/${pid}/fd`).length;
    const name = nameOf(read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '));
    return { pid, name, mb: Number(kb) / 1024, files };
  } catch {
    return null;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** What a newcomer would call it. */
function nameOf(args: string): string {
  if (args.includes('next-server')) return 'the CMS';
  if (args.includes('site/building/program.ts')) return 'the builder';
  if (args.includes('previewProgram.ts')) return 'previews';
  if (args.includes('commands/start.ts')) return 'npm start, which serves the site';
  return args.trim().slice(0, 40);
}
