import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsOf } from './steps.ts';

const files = (record: Record<string, string>) => new Map(Object.entries(record));

it('sends what is new before what has changed, pages after what they need, lists after what they list', () => {
  const site = files({
    'index.html': '2',
    'events/index.html': '2',
    'events/new/index.html': '1',
    'events/old/index.html': '2',
    '_astro/new.css': '1',
    'feeds/all.ics': '2',
    'about/index.html': '1',
  });
  const place = files({
    'index.html': '1',
    'events/index.html': '1',
    'events/old/index.html': '1',
    'events/gone/index.html': '1',
    '_astro/gone.css': '1',
    'feeds/all.ics': '1',
    'about/index.html': '1',
  });
  expect(stepsOf(site, place)).toEqual([
    { put: ['_astro/new.css'] },
    { put: ['events/new/index.html'] },
    { put: ['feeds/all.ics'] },
    { put: ['events/old/index.html'] },
    { put: ['events/index.html'] },
    { put: ['index.html'] },
    { remove: ['events/gone/index.html', '_astro/gone.css'] },
  ]);
});

it('sends nothing where nothing has changed', () => {
  expect(stepsOf(files({ 'a.html': '1' }), files({ 'a.html': '1' }))).toEqual([]);
});

const tree = fc.dictionary(
  fc.constantFrom('index.html', 'a/index.html', 'a/b/index.html', 'a/c.css', 'd.ics', 'e.html'),
  fc.constantFrom('1', '2'),
);

it('whatever there was, what is done makes it the site, and removes nothing before all is there', () => {
  fc.assert(
    fc.property(tree, tree, (wanted, found) => {
      const site = files(wanted);
      const place = files(found);
      let hasRemoved = false;
      for (const step of stepsOf(site, place)) {
        if ('put' in step) expect(hasRemoved).toBe(false);
        if ('put' in step) for (const file of step.put) place.set(file, site.get(file) ?? '');
        if ('remove' in step) for (const file of step.remove) hasRemoved = place.delete(file);
      }
      expect(Object.fromEntries(place)).toEqual(Object.fromEntries(site));
    }),
  );
});
