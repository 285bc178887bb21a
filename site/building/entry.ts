// The server bundle: Astro's app with all our pages, and the builder that renders them, in one graph of modules.
import { createApp } from 'astro/app/entrypoint';
import { Builder, type BuilderOptions } from './builder.ts';
import { Renderer } from './renderer.ts';

/** Opens the builder of this bundle. Nothing is read or written yet. */
export const openBuilder = (options: BuilderOptions): Builder =>
  new Builder(new Renderer(createApp({ streaming: false })), options);
