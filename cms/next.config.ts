import { join } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // `npm run check` has the types checked, once, for the whole house.
  typescript: { ignoreBuildErrors: true, tsconfigPath: '../tsconfig.json' },
  turbopack: { root: join(import.meta.dirname, '..') },
  poweredByHeader: false,
};

export default withPayload(config, { devBundleServerPackages: false });
