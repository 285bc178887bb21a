import type { Payload } from 'payload';

const AT_ONCE = 500;
const LOOKS_EVERY_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

interface Pruning {
  /** For so many days an entry is kept. */
  days: number;
  /** Whether it is this process that does it, of several. */
  isOurs: () => boolean;
}

/** Removes entries whose time is over, once a day. @returns a function that stops it. */
export function startPruning(payload: Payload, { days, isOurs }: Pruning): () => void {
  let done = 0;
  const look = async () => {
    if (!isOurs() || Date.now() - done < DAY_MS) return;
    done = Date.now();
    await pruneAudits(payload, days).catch((err: unknown) =>
      payload.logger.error({ err, msg: 'The audit log is not pruned' }),
    );
  };
  const timer = setInterval(() => void look(), LOOKS_EVERY_MS).unref();
  return () => clearInterval(timer);
}

/** Removes the entries that are older than so many days, a batch at a time. @returns how many. */
export async function pruneAudits(
  payload: Payload,
  days: number,
  now: Date = new Date(),
): Promise<number> {
  const until = new Date(now.getTime() - days * DAY_MS).toISOString();
  for (let removed = 0; ; ) {
    const { docs } = await payload.find({
      collection: 'audits',
      where: { createdAt: { less_than: until } },
      sort: 'createdAt',
      limit: AT_ONCE,
      pagination: false,
      depth: 0,
      select: {},
      overrideAccess: true,
    });
    if (docs.length === 0) return removed;
    await payload.delete({
      collection: 'audits',
      where: { id: { in: docs.map(({ id }) => id) } },
      context: { isPruningAudits: true },
      overrideAccess: true,
    });
    removed += docs.length;
  }
}
