import { afterEach, expect, it, vi } from 'vitest';
import { makeReadings } from '#site/search/build/readings.ts';
import { loadSounds } from './loadSounds.ts';

afterEach(() => vi.unstubAllGlobals());

const answer = (files: Record<string, unknown>) => async (file: string) =>
  file in files ? Response.json(files[file]) : new Response('', { status: 404 });

it('the sounds are those of the base that the manifest names', async () => {
  const readings = makeReadings(new Set('缝'));
  vi.stubGlobal(
    'fetch',
    answer({ '/pagefind/portal.json': { base: 'v1' }, '/pagefind/v1/readings.json': readings }),
  );
  const { readings: sounds, traditional } = await loadSounds('/pagefind/');
  expect(sounds.get('缝')).toContain('feng');
  expect(traditional.get('縫')).toBe('缝');
});

it('a file that is missing is a failure', async () => {
  vi.stubGlobal('fetch', answer({ '/pagefind/portal.json': { base: 'v1' } }));
  await expect(loadSounds('/pagefind/')).rejects.toThrow('404');
});
