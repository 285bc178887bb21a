import { join } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';
import { MOST_MEGABYTES } from './bodySize.ts';

const config: NextConfig = {
  // `npm run check` has the types checked, once, for the whole house.
  typescript: { ignoreBuildErrors: true, tsconfigPath: '../tsconfig.json' },
  turbopack: { root: join(import.meta.dirname, '..') },
  poweredByHeader: false,
  // proxy.ts refuses larger ones; without this Next would cut them off at 10 MB.
  experimental: { proxyClientMaxBodySize: `${MOST_MEGABYTES}mb` },
};

export default withPayload(config, { devBundleServerPackages: false });
