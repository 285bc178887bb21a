import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Takes what is pasted or dropped, cleaned, and asks about its pictures before they are uploaded. */
export const PasteFeature = createServerFeature({
  key: 'paste',
  feature: { ClientFeature: '/editor/feature.client.ts#PasteFeatureClient' },
});
