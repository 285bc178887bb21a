// The server bundle: Astro's app with all our pages, the builder that renders them and what renders previews, in one
// graph of modules.
import { createApp } from 'astro/app/entrypoint';
import { settings } from '#content/settings.ts';
import { Builder, type BuilderOptions } from './builder.ts';
import { Preview } from './preview.ts';
import { Renderer } from './renderer.ts';

/** Opens the builder of this bundle. Nothing is read or written yet. */
export const openBuilder = (options: BuilderOptions): Builder => new Builder(renderer(), options);

/** The same for previews. */
export const openPreview = (options: ConstructorParameters<typeof Preview>[1]): Preview =>
  new Preview(renderer(), options);

/** The address of the site is a setting of whoever renders, and not of whoever made the bundle. */
function renderer(): Renderer {
  const app = createApp({ streaming: false });
  app.manifest.site = settings().SITE_URL;
  return new Renderer(app);
}
