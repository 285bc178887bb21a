import { type Engine, NoEngine } from './engine.ts';
import { startFerretDb } from './ferretdb.ts';
import { startJavaServer } from './javaServer.ts';
import { startMemoryServer } from './memoryServer.ts';
import { startSecantusDb } from './secantusDb.ts';

/** What MONGODB_TEST_ENGINE names: what can be started where no server is given. */
const ENGINES: Record<string, () => Promise<Engine>> = {
  'mongodb-memory-server': startMemoryServer,
  'mongo-java-server': startJavaServer,
  ferretdb: startFerretDb,
  secantusdb: startSecantusDb,
};

/** The server at MONGODB_TEST_URI, else the one that MONGODB_TEST_ENGINE names, else MongoDB itself, downloaded. @throws NoEngine */
export async function testEngine(): Promise<Engine> {
  const { MONGODB_TEST_URI: uri, MONGODB_TEST_ENGINE: name = 'mongodb-memory-server' } =
    process.env;
  if (uri) return { name: 'the server at MONGODB_TEST_URI', uri, stop: async () => {} };
  const start = ENGINES[name];
  if (!start) {
    throw new NoEngine(`MONGODB_TEST_ENGINE is none of ${Object.keys(ENGINES).join(', ')}`);
  }
  return start();
}
