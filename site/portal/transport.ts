import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { handleEndpoints, SanitizedConfig } from 'payload';
import { settings } from '#content/settings.ts';

const TIMEOUT_MS = 30_000;

const { CMS_URL } = settings();

/** Where the CMS is asked: its address over HTTP, or a stand-in when it answers in this very process. */
export const cmsUrl = CMS_URL ?? 'http://in-process.invalid';

/** How messages name the CMS. */
export const cmsName = CMS_URL ? `the CMS at ${CMS_URL}` : 'the CMS in process';

/** Asks the CMS as the public would: over HTTP when CMS_URL is set, else through its request handler. */
export const transport: typeof fetch = async (input, init) => {
  if (CMS_URL) return fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const { handle, config } = await inProcessCms();
  return handle({ config, request: new Request(input, init) });
};

interface InProcessCms {
  handle: typeof handleEndpoints;
  config: Promise<SanitizedConfig>;
}

let inProcess: Promise<InProcessCms> | undefined;

function inProcessCms(): Promise<InProcessCms> {
  inProcess ??= (async () => {
    const { handleEndpoints: handle } = await import('payload');
    // Named at run time, so that bundlers leave it alone: Node loads the CMS's own files as they are.
    const file = pathToFileURL(join(process.cwd(), 'cms/payload.config.ts')).href;
    const { default: config } = await import(/* @vite-ignore */ file);
    return { handle, config };
  })();
  return inProcess;
}
