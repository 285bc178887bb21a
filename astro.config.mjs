import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { settings } from './content/settings.ts';
import { siteBuilder } from './site/building/adapter.ts';
import { stylePages } from './site/examples/integration.ts';

const { HOST, OFFLINE, SITE_PORT, SITE_URL } = settings();

export default defineConfig({
  site: SITE_URL,
  srcDir: './site',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  server: { host: HOST, port: SITE_PORT },
  // Scripts and styles are files, never inline, so that a strict Content-Security-Policy can stand.
  // Older phones get nesting undone and prefixes; cascade layers set the floor (2022). See DECISIONS 20.
  vite: {
    build: { assetsInlineLimit: 0, cssTarget: ['chrome99', 'safari15.4'] },
    define: { 'import.meta.env.OFFLINE': JSON.stringify(OFFLINE) },
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
