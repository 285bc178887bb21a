import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical';
import type { Payload, SanitizedConfig } from 'payload';
import { features } from '../fields/richText.ts';
import type { Story } from '../payload-types.ts';

const configs = new WeakMap<SanitizedConfig, ReturnType<typeof editorConfigFactory.fromFeatures>>();

/** Markdown as the rich text of the portal's one editor. */
export async function richTextFrom(payload: Payload, markdown: string): Promise<Story['body']> {
  const { config } = payload;
  if (!configs.has(config))
    configs.set(config, editorConfigFactory.fromFeatures({ config, features }));
  const editorConfig = await configs.get(config);
  if (!editorConfig) return null;
  // The generated type of a rich text and Lexical's own name the same JSON.
  return convertMarkdownToLexical({ editorConfig, markdown }) as unknown as Story['body'];
}
