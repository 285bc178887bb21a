import { settings } from '#content/settings.ts';
import { ownAddress } from '../addresses.ts';
import { command } from './terminal.ts';

const ANSWERS_WITHIN_MS = 4000;

// For the health check of a container: whether the CMS of this machine answers, and its database.
await command(async () => {
  const { HOST, CMS_PORT } = settings();
  const address = `${ownAddress(HOST, CMS_PORT)}/api/health`;
  const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
  const response = await fetch(address, { signal }).catch(() => null);
  if (!response) throw new Error(`${address} does not answer.`);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
});
