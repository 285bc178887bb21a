import { hostname } from 'node:os';
import type { Payload } from 'payload';

/** Which process publishes. */
export interface Builder {
  host: string;
  pid: number;
  isThisProcess: boolean;
}

/** The process that holds the lease of publishing, which cms/builder/lease.ts writes; null when none does. */
export async function builderOf(payload: Payload): Promise<Builder | null> {
  const { docs } = await payload.find({
    collection: 'leases',
    where: { id: { equals: 'publisher' } },
    limit: 1,
    overrideAccess: true,
  });
  const [host = '', pid] = docs[0]?.holder.split(' ') ?? [];
  if (pid === undefined) return null;
  const isThisProcess = host === hostname() && Number(pid) === process.pid;
  return { host, pid: Number(pid), isThisProcess };
}
