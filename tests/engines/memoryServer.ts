import { DryMongoBinary, MongoMemoryReplSet } from 'mongodb-memory-server-core';
import { type Engine, NoEngine } from './engine.ts';

const VERSION = '8.2.6';
const DOWNLOADS = process.env.MONGOMS_DOWNLOAD_MIRROR ?? 'https://fastdl.mongodb.org';
const ANSWERS_WITHIN_MS = 4000;

/** MongoDB itself, a replica set of one: downloaded once, where its makers' server can be reached. */
export async function startMemoryServer(): Promise<Engine> {
  if (!(await isHere()) && !(await canDownload())) {
    throw new NoEngine(`no mongod is here, and ${new URL(DOWNLOADS).host} cannot be reached`);
  }
  const server = await MongoMemoryReplSet.create({
    binary: { version: VERSION },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  });
  const stop = async () => {
    await server.stop();
  };
  return { name: 'MongoDB', uri: server.getUri(), stop };
}

const isHere = async (): Promise<boolean> =>
  (await DryMongoBinary.locateBinary({ version: VERSION })) !== undefined;

const canDownload = (): Promise<boolean> =>
  fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).then(
    () => true,
    () => false,
  );
