import type { Field, SanitizedConfig } from 'payload';
import { expect, it } from 'vitest';
import { freshPortal } from './testing/portal.ts';

const { config } = await freshPortal();

it('everything that the admin says is there in Chinese and in English', () => {
  const missing = [...said(config)].filter(([, text]) => !isBoth(text)).map(([path]) => path);
  expect(missing).toEqual([]);
});

it('the walk sees the labels, descriptions, placeholders and options of every field', () => {
  const paths = [...said(config)].map(([path]) => path);
  expect(paths).toContain('events.kind.options.文化活动');
  expect(paths).toContain('events.schedule.rules.kind.label');
  expect(paths).toContain('events.schedule.rules.month.choices.8');
  expect(paths).toContain('media.alt.description');
  expect(paths.length).toBeGreaterThan(250);
});

type Said = [path: string, text: unknown];

/** Payload's own collections and fields have their words in its translations. */
function* said({ collections, globals }: SanitizedConfig): Generator<Said> {
  for (const { slug, labels, admin, fields } of collections) {
    if (slug.startsWith('payload-') || admin.hidden === true) continue;
    yield [`${slug}.singular`, labels.singular];
    yield [`${slug}.plural`, labels.plural];
    if (admin.group) yield [`${slug}.group`, admin.group];
    yield* ofFields(slug, fields);
  }
  for (const { slug, label, fields } of globals) {
    yield [`${slug}.label`, label];
    yield* ofFields(slug, fields);
  }
}

function* ofFields(path: string, fields: Field[]): Generator<Said> {
  for (const field of fields) {
    if (isUnseen(field)) continue;
    const here = 'name' in field && field.name ? `${path}.${field.name}` : path;
    // What Payload adds says itself by a function of its translations.
    if ('label' in field && field.label && typeof field.label !== 'function')
      yield [`${here}.label`, field.label];
    const admin: Record<string, unknown> = { ...field.admin };
    for (const name of ['description', 'placeholder']) {
      if (admin[name] && typeof admin[name] !== 'function') yield [`${here}.${name}`, admin[name]];
    }
    if ('labels' in field && field.labels) {
      yield [`${here}.singular`, field.labels.singular];
      yield [`${here}.plural`, field.labels.plural];
    }
    for (const option of 'options' in field ? field.options : []) {
      if (typeof option === 'string') yield [`${here}.options.${option}`, option];
      else if (typeof option.label !== 'function')
        yield [`${here}.options.${option.value}`, option.label];
    }
    for (const choice of namedNumbers(admin))
      yield [`${here}.choices.${choice.value}`, choice.label];
    if ('fields' in field) yield* ofFields(here, field.fields);
    if ('blocks' in field)
      for (const block of field.blocks) yield* ofFields(`${here}.${block.slug}`, block.fields);
  }
}

interface Choice {
  value: string;
  label: unknown;
}

/** The names that one of our inputs gives to a field's numbers. */
function namedNumbers({ components }: Record<string, unknown>): Choice[] {
  const { Field: input } = (components ?? {}) as {
    Field?: { clientProps?: { choices: Choice[] } };
  }; // of every field
  return input?.clientProps?.choices ?? [];
}

/** What no form and no list shows. */
const isUnseen = (field: Field): boolean =>
  ('name' in field && field.name === 'id') ||
  ('hidden' in field && field.hidden === true) ||
  Boolean(field.admin && 'hidden' in field.admin && field.admin.hidden);

/** A text in both languages; one that is no word (`2024-01`, `/about/`) is the same in both. */
function isBoth(text: unknown): boolean {
  if (typeof text === 'string')
    return !/[\p{Script=Han}A-Za-z]{2}/u.test(text.replace(/^\/\w+\/$/, ''));
  if (typeof text !== 'object' || text === null || !('zh' in text) || !('en' in text)) return false;
  const { zh, en } = text as { zh: string; en: string }; // as looked
  return /\S/.test(zh) && /\S/.test(en) && !/\p{Script=Han}/u.test(en.replace(/（.*?）/g, ''));
}
