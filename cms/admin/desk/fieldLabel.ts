import { getTranslation, type I18nClient } from '@payloadcms/translations';
import type { ClientField } from 'payload';

/** The names of the fields that a path leads through, as the form shows them: 时间 › 结束时间. Row numbers count from 1. */
export function fieldLabel(path: string, fields: ClientField[], i18n: I18nClient): string {
  const labels: string[] = [];
  let inside = fields;
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) {
      labels.push(String(Number(part) + 1));
      continue;
    }
    const field = named(inside).find((one) => 'name' in one && one.name === part);
    if (!field) break;
    if ('label' in field && field.label && typeof field.label !== 'function') {
      labels.push(getTranslation(field.label as string, i18n)); // or a record of languages
    }
    inside = 'fields' in field ? field.fields : [];
  }
  return labels.join(' › ');
}

/** The fields that have a name, out of the rows and boxes that only arrange them. */
const named = (fields: ClientField[]): ClientField[] =>
  fields.flatMap((field) => {
    if ('name' in field && field.name) return [field];
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => named(tab.fields));
    return 'fields' in field ? named(field.fields) : [];
  });
