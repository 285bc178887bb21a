import { it } from 'vitest';
import { tryChanges } from './incremental.ts';

it('after any changes the folder is what a build from nothing makes', { timeout: 1_800_000 }, () =>
  tryChanges(2),
);
