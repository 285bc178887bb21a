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

async function dropMongo(payload: Payload): Promise<void> {
  // The MongoDB adapter's own.
  const { connection } = payload.db as unknown as { connection: { dropDatabase(): Promise<void> } };
  await connection.dropDatabase();
}
