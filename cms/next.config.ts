import { join } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // `npm run check` has the types checked, once, for the whole house.
  typescript: { ignoreBuildErrors: true, tsconfigPath: '../tsconfig.json' },
  turbopack: { root: join(import.meta.dirname, '..') },
  poweredByHeader: false,
  // What a previewed page of the site asks for, under the addresses that it has on the site.
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [],
    fallback: [
      { source: '/media/:file', destination: '/api/media/file/:file' },
      { source: '/:path*', destination: '/api/preview/files/:path*' },
    ],
  }),
  // The most that bodySize.ts lets through (Next loads this file alone); without it Next would cut bodies off at 10 MB.
  experimental: { proxyClientMaxBodySize: '30mb' },
};

export default withPayload(config, { devBundleServerPackages: false });
