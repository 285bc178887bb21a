import react from '@astrojs/react';
import cascadeLayers from '@csstools/postcss-cascade-layers';
import { defineConfig } from 'astro/config';
import logical from 'postcss-logical';
import nesting from 'postcss-nesting';
import { settings } from './content/settings.ts';
import { siteBuilder } from './site/building/adapter.ts';
import { stylePages } from './site/examples/integration.ts';

const { HOST, SITE_PORT, SITE_URL } = settings();

const OLDEST = ['chrome80', 'safari13'];

export default defineConfig({
  site: SITE_URL,
  srcDir: './site',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  server: { host: HOST, port: SITE_PORT },
  // Scripts and styles are files, never inline, so that a strict Content-Security-Policy can stand.
  // WeChat's browser of 2020 and iOS 13 know no cascade layers, no `?.` and no nesting: all are undone. See DECISIONS 92.
  vite: {
    build: { assetsInlineLimit: 0, target: OLDEST, cssTarget: OLDEST },
    css: { postcss: { plugins: [nesting(), cascadeLayers(), logical()] } },
  },
  // No other host, nothing inline but what Astro itself prints and vouches for by its hash.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
    },
  },
  devToolbar: { enabled: false },
  adapter: siteBuilder(),
  integrations: [stylePages(), react()],
});
