import { createLocalReq, type Payload } from 'payload';
import { type Done, recordAudit } from './record.ts';

/** Who it was, as far as the portal knows: whoever can run its commands, or the portal by itself in the night. */
const SERVER = '服务器上的命令';

/** Records what a command did to the whole portal: nobody is signed in there. */
export async function recordCommand(payload: Payload, done: Omit<Done, 'who'>): Promise<void> {
  await recordAudit(await createLocalReq({}, payload), { ...done, who: { name: SERVER } });
}
