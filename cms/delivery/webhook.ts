import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { messageOf } from '#content/messageOf.ts';

const ANSWERED_WITHIN_MS = 10_000;
const PAUSES_MS = [5000, 30_000, 120_000];

export interface Hook {
  url: string;
  /** What signs it, known to the receiver too. */
  secret: string;
  log: (line: string) => void;
  pauses?: readonly number[];
}

/**
 * Tells a receiver that the site has been published, as Standard Webhooks has it (https://www.standardwebhooks.com):
 * headers `webhook-id`, `webhook-timestamp` and `webhook-signature`, body `{type, timestamp, data: {site}}`. Tried again
 * with the same id when there is no 2xx; then it is logged and left.
 */
export async function notify(hook: Hook, site: string): Promise<void> {
  const { url, secret, log, pauses = PAUSES_MS } = hook;
  const id = `msg_${crypto.randomUUID()}`;
  const at = new Date();
  const body = JSON.stringify({
    type: 'site.published',
    timestamp: at.toISOString(),
    data: { site },
  });
  for (const wait of [...pauses, null]) {
    const problem = await post(url, headersOf({ id, secret, body }), body);
    if (problem === null) return;
    if (wait === null) return log(`The webhook was not taken by ${new URL(url).host}: ${problem}`);
    await pause(wait, undefined, { ref: false });
  }
}

/** A receiver refuses what is signed minutes ago, so each try is signed anew. */
function headersOf({ id, secret, body }: Record<'id' | 'secret' | 'body', string>) {
  const now = new Date();
  return {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret, { format: 'raw' }).sign(id, now, body),
  };
}

/** @returns null when it was taken, else why not. */
async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(ANSWERED_WITHIN_MS);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    await response.body?.cancel();
    return response.ok ? null : `it answered ${response.status}`;
  } catch (error) {
    return messageOf(error);
  }
}
