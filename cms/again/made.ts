import type { PayloadRequest } from 'payload';

/** An event as somebody may have made it already: by its title and first day. */
export const keyOf = ({ title, from }: { title: string; from: string }): string =>
  `${from} ${title}`;

/** Of some titles and first days those that there are events of, drafts of others too: by their keys. */
export async function alreadyMade(
  req: PayloadRequest,
  wanted: { title: string; from: string }[],
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  const { docs } = await req.payload.find({
    collection: 'events',
    where: {
      and: [
        { title: { in: wanted.map(({ title }) => title) } },
        { 'schedule.from': { in: wanted.map(({ from }) => from) } },
      ],
    },
    pagination: false,
    depth: 0,
    select: { title: true, schedule: { from: true } },
    // Somebody else's draft is one already; nothing of it is told but that.
    overrideAccess: true,
    req,
  });
  return new Set(
    docs.map(({ title, schedule }) => keyOf({ title: title ?? '', from: schedule?.from ?? '' })),
  );
}
