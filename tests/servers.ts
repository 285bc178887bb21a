import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { METRICS_TOKEN, type RunningPortal, startPortal } from './portal.ts';
import { serve } from './staticSite.ts';

interface Provided extends RunningPortal {
  /** The site as the portal publishes it; `site` is a copy from the start, which no test changes. */
  liveSite: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    portal: Provided;
  }
}

/** One running portal for all browser tests, and a copy of its site for those that only look at it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const {
    stop,
    site: liveSite,
    ...portal
  } = await startPortal(undefined, {
    settings: { METRICS_TOKEN },
  });
  const copy = join(portal.folder, 'copy');
  cpSync(join(portal.folder, 'site'), copy, { recursive: true });
  const { address, stop: stopCopy } = await serve(copy);
  project.provide('portal', { ...portal, site: address, liveSite });
  return async () => {
    stopCopy();
    await stop();
  };
}
