import type { Config } from 'payload';
import { currentRequestId } from './requestId.ts';
import { lineWithoutSecrets } from './secrets.ts';

/**
 * Payload's log: what goes wrong, as JSON lines on the standard error, each with the id of the request that it is about.
 * Commands say what they do themselves, and `npm start` passes on what the CMS writes there.
 */
export const payloadLog: NonNullable<Config['logger']> = {
  options: { level: 'error', mixin: () => ({ requestId: currentRequestId() }) },
  destination: { write: (line) => void process.stderr.write(lineWithoutSecrets(line)) },
};
