import type { Payload } from 'payload';

interface FreshDatabase {
  uri: string;
  drop: (payload: Payload) => Promise<void>;
}

/** An empty database: of the MongoDB server at MONGODB_TEST_URI, else a SQLite file in a folder. */
export function freshDatabase(folder: string): FreshDatabase {
  const server = process.env.MONGODB_TEST_URI;
  if (!server) return { uri: `file:${folder}/portal.db`, drop: async () => {} }; // goes with its folder
  const uri = new URL(server);
  uri.pathname = `/portal-${crypto.randomUUID()}`;
  return { uri: uri.href, drop: dropMongo };
}

interface Mongoose {
  connection: { db: { dropDatabase(): Promise<unknown> } };
}

async function dropMongo(payload: Payload): Promise<void> {
  // The driver's, which knows whether the server is there. Mongoose takes itself for disconnected when no heartbeat came for
  // two intervals, by the clock of the machine, and then waits for an event that comes only after the driver was.
  const { db } = (payload.db as unknown as Mongoose).connection; // the MongoDB adapter's own
  await db.dropDatabase();
}
