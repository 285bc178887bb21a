import type { PayloadRequest } from 'payload';
import { addressOf } from '../clientAddress.ts';
import type { Audited } from './actions.ts';
import { macOf } from './mac.ts';

export interface Done {
  action: Audited;
  /** The document or account that it was done to: `stories/ID`, and what people call it. */
  document?: string | undefined;
  title?: unknown;
  details?: string | undefined;
  /** Who did it, where that is not who is signed in. */
  who?: { id?: string; name: string };
  /** Whether it belongs to what the request writes: then it stands or falls with that. */
  isPartOfWrite?: boolean;
}

const NOBODY = '没有登录的人';
const LONGEST = 1000;

/**
 * Writes an entry into the audit log. It never fails what is recorded: that it could not be written is in the
 * process's own log.
 */
export async function recordAudit(req: PayloadRequest, done: Done): Promise<void> {
  const { payload, user } = req;
  const { action, document, title, details, who, isPartOfWrite } = done;
  const by = who?.id ?? (who ? undefined : user?.id);
  const entry = {
    createdAt: new Date().toISOString(),
    name: cut(who?.name ?? user?.name ?? NOBODY),
    action,
    title: cut(title),
    details: cut(details),
    address: addressOf(req),
    document: cut(document),
    by: cut(by),
  };
  try {
    await payload.create({
      collection: 'audits',
      data: { ...entry, mac: macOf(entry, payload.secret) },
      depth: 0,
      overrideAccess: true,
      ...(isPartOfWrite && { req }),
    });
  } catch (err) {
    payload.logger.error({ err, msg: `The audit log lacks an entry: ${action} ${document ?? ''}` });
  }
}

/** As a database keeps it: without what is no text, and not without end. */
const cut = (value: unknown): string =>
  String(value ?? '')
    .replace(/\p{Cc}|\p{Cs}/gu, ' ')
    .slice(0, LONGEST)
    .toWellFormed();
