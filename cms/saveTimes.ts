import type {
  BaseDatabaseAdapter,
  CollectionBeforeChangeHook,
  GlobalBeforeChangeHook,
  RequestContext,
} from 'payload';

// Payload takes for the newest version the one with the latest time: where the clock was set back, what an editor
// writes would be hidden behind what was written before, until the clock has caught up.

/** Notes when a document was saved last, where that is still to come by the clock. */
export const noteLastSave: CollectionBeforeChangeHook = ({ data, originalDoc, context }) => {
  note(context, originalDoc?.id, originalDoc?.updatedAt);
  return data;
};

/** The same for a global. */
export const noteLastSaveOfGlobal: GlobalBeforeChangeHook = ({
  data,
  originalDoc,
  context,
  global,
}) => {
  note(context, global.slug, originalDoc?.updatedAt);
  return data;
};

/** Gives each save a time after the one before it, whatever the clock says. */
export function saveInOrder(db: BaseDatabaseAdapter): void {
  ordered(db, 'updateOne', ({ id, data }) => [id, data]);
  ordered(db, 'updateGlobal', ({ slug, data }) => [slug, data]);
  ordered(db, 'createVersion', (args) => [args.parent, args, args.versionData]);
  ordered(db, 'updateVersion', ({ versionData }) => [
    versionData?.parent,
    versionData,
    versionData?.version,
  ]);
  ordered(db, 'createGlobalVersion', (args) => [args.globalSlug, args, args.versionData]);
  ordered(db, 'updateGlobalVersion', ({ global, versionData }) => [
    global,
    versionData,
    versionData?.version,
  ]);
}

interface Timed {
  updatedAt?: unknown;
}

/** What the methods of an adapter take, each with types of its own. */
interface Args extends Timed {
  id?: unknown;
  slug?: unknown;
  parent?: unknown;
  global?: unknown;
  globalSlug?: unknown;
  data?: Timed;
  versionData?: Timed & { parent?: unknown; version?: Timed };
  req?: { context?: RequestContext };
}

type Method =
  | 'updateOne'
  | 'updateGlobal'
  | 'createVersion'
  | 'updateVersion'
  | 'createGlobalVersion'
  | 'updateGlobalVersion';

/** @param timesOf what is saved by such a call, and where its times are. */
function ordered(
  db: BaseDatabaseAdapter,
  method: Method,
  timesOf: (args: Args) => [saved: unknown, ...times: (Timed | undefined)[]],
): void {
  const write = (db[method] as (args: Args) => Promise<unknown>).bind(db);
  (db[method] as typeof write) = (args) => {
    const [saved, ...times] = timesOf(args);
    const last = lastSaves(args.req?.context)?.[String(saved)];
    if (last !== undefined) {
      const next = new Date(last + 1).toISOString();
      for (const one of times) if (typeof one?.updatedAt === 'string') one.updatedAt = next;
    }
    return write(args);
  };
}

function note(context: RequestContext, saved: unknown, updatedAt: unknown): void {
  const last = typeof updatedAt === 'string' ? Date.parse(updatedAt) : 0;
  if (last >= Date.now()) context.lastSaves = { ...lastSaves(context), [String(saved)]: last };
}

const lastSaves = (context: RequestContext | undefined) =>
  context?.lastSaves as Record<string, number> | undefined; // by note
