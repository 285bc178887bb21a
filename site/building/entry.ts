// The server bundle: Astro's app with all our pages, the builder that renders them and what renders previews, in one
// graph of modules.
import { createApp } from 'astro/app/entrypoint';
import { Builder, type BuilderOptions } from './builder.ts';
import { Preview } from './preview.ts';
import { Renderer } from './renderer.ts';

/** Opens the builder of this bundle. Nothing is read or written yet. */
export const openBuilder = (options: BuilderOptions): Builder =>
  new Builder(new Renderer(createApp({ streaming: false })), options);

/** The same for previews. */
export const openPreview = (options: ConstructorParameters<typeof Preview>[1]): Preview =>
  new Preview(new Renderer(createApp({ streaming: false })), options);
