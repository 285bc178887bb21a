import { join } from 'node:path';
import { runNode } from '../children.ts';
import { stampFor } from './stamp.ts';

export const NEXT = 'node_modules/next/dist/bin/next';

/** Builds the CMS if its sources have changed since it was built. @returns whether it did. */
export async function buildCms(root: string, env: Record<string, string> = {}): Promise<boolean> {
  const stamp = stampFor({
    root,
    name: 'cms',
    sources: ['cms/**/*', 'content/**/*.ts', 'package-lock.json'],
    result: join(root, 'cms/.next/BUILD_ID'),
  });
  if (stamp.isCurrent()) return false;
  await runNode([NEXT, 'build', 'cms'], { isQuiet: true, env: { NODE_ENV: 'production', ...env } });
  stamp.write();
  return true;
}
