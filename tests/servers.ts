import type { TestProject } from 'vitest/node';
import { type RunningPortal, startPortal } from './portal.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    portal: RunningPortal;
  }
}

/** One running portal for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...portal } = await startPortal();
  project.provide('portal', portal);
  return stop;
}
