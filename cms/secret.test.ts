import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseSettings } from '#content/settings.ts';
import { payloadSecret, requireSecretInProduction } from './secret.ts';

it('a secret is made once, kept for its owner alone, and found again', () => {
  const DATA_DIR = join(mkdtempSync(join(tmpdir(), 'secret-')), 'data');
  const first = payloadSecret(parseSettings({ DATA_DIR }));
  expect(first).toHaveLength(64);
  expect(payloadSecret(parseSettings({ DATA_DIR }))).toBe(first);
  expect(statSync(join(DATA_DIR, 'secret')).mode & 0o077).toBe(0);
  expect(statSync(DATA_DIR).mode & 0o077).toBe(0);
});

it('a secret that is given is taken', () => {
  const PAYLOAD_SECRET = 'a-secret-of-good-length';
  expect(payloadSecret(parseSettings({ PAYLOAD_SECRET }))).toBe(PAYLOAD_SECRET);
});

it('a production start without a secret is refused in one sentence', () => {
  expect(() => requireSecretInProduction(parseSettings({}), true)).toThrow(
    /^PAYLOAD_SECRET is missing: [^.]+\.$/,
  );
  expect(() => requireSecretInProduction(parseSettings({}), false)).not.toThrow();
});
