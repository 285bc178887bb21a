import type {
  AfterErrorHook,
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  GlobalAfterChangeHook,
  GlobalConfig,
} from 'payload';
import { addressOf } from '../clientAddress.ts';
import { actionOf } from '../review/activity.ts';
import { documentKey } from '../review/record.ts';
import type { Audited } from './actions.ts';
import { changedFields } from './changed.ts';
import { isNews, pace } from './pace.ts';
import { recordAudit } from './record.ts';

/** What the portal keeps of its own work: that is no act of a user. */
const NOT_AUDITED = [
  'audits',
  'activities',
  'presences',
  'leases',
  'publications',
  'tries',
  'sign-ins',
  'second-factors', // cms/signIn says when one is turned on and off
];

type Hooks = NonNullable<CollectionConfig['hooks']>;

/** A collection of which it is recorded who changes what, and who signs in. */
export function audited(collection: CollectionConfig): CollectionConfig {
  const { slug, hooks = {}, auth } = collection;
  if (NOT_AUDITED.includes(slug)) return collection;
  const title = collection.admin?.useAsTitle ?? 'id';
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), recordChange(title)],
      afterDelete: [...(hooks.afterDelete ?? []), recordDeletion(title)],
      ...(auth && signing(hooks)),
    },
  };
}

export const auditedGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    afterChange: [...(global.hooks?.afterChange ?? []), recordChangeOfGlobal],
  },
});

const recordChange =
  (title: string): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, previousDoc, req }) => {
    if (!req.user || req.context.isSeeding) return;
    const document = documentKey(collection.slug, String(doc.id));
    const before = operation === 'update' ? (previousDoc ?? {}) : {};
    const isAccount = Boolean(collection.auth);
    const fields = changedFields(before, doc, collection.flattenedFields);
    if (isAccount && setsPassword(req.data)) fields.push('密码');
    const wasPublic = req.context.wasPublic === true;
    const isDraft = doc._status === 'draft';
    const action = isAccount
      ? 'rights'
      : collection.slug === 'imports' && operation === 'create'
        ? 'imported'
        : auditedAs(
            actionOf({
              before: operation === 'update' ? previousDoc : undefined,
              after: doc,
              wasPublic,
              // A draft on top of what is public leaves that public; a document taken back has no draft on top.
              isPublic:
                !doc.deletedAt && (!isDraft || (wasPublic && previousDoc?._status === 'draft')),
            }),
          );
    if (isAccount && operation === 'update' && fields.length === 0) return;
    if (action === 'edited' && !isNews(document, req.user.id)) return;
    await recordAudit(req, {
      action,
      document,
      title: doc[title],
      details: operation === 'update' ? fields.join('、') : undefined,
      isPartOfWrite: true,
    });
  };

const recordDeletion =
  (title: string): CollectionAfterDeleteHook =>
  async ({ collection, doc, req }) => {
    if (!req.user || req.context.isSeeding) return;
    const document = documentKey(collection.slug, String(doc.id));
    await recordAudit(req, { action: 'erased', document, title: doc[title], isPartOfWrite: true });
  };

const recordChangeOfGlobal: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  if (!req.user || req.context.isSeeding) return;
  const document = documentKey(global.slug, global.slug);
  const action = doc._status === 'draft' ? 'edited' : 'changed';
  if (action === 'edited' && !isNews(document, req.user.id)) return;
  const details = changedFields(previousDoc ?? {}, doc, global.flattenedFields).join('、');
  await recordAudit(req, { action, document, title: doc.name, details, isPartOfWrite: true });
};

/** Nobody waits for these: how long an answer takes says nothing about an account. */
const signing = (hooks: Hooks): Hooks => ({
  afterLogin: [
    ...(hooks.afterLogin ?? []),
    ({ req, user }) => void recordAudit(req, { action: 'signedIn', who: user }),
  ],
  afterLogout: [
    ...(hooks.afterLogout ?? []),
    ({ req }) => void recordAudit(req, { action: 'signedOut' }),
  ],
});

/** Records what was refused for want of rights, and sign-ins that failed, with the address that was typed. */
export const recordRefusal: AfterErrorHook = ({ error, req }) => {
  const { status } = error as Error & { status?: unknown };
  if ((status !== 401 && status !== 403) || !req?.payload || !req.url) return;
  const path = new URL(req.url).pathname.slice(0, 200);
  const isSignIn = path.endsWith('/users/login');
  const action = isSignIn ? 'signInRefused' : 'refused';
  const leftOut = pace(`${action} ${addressOf(req)} ${req.user?.id ?? ''}`);
  if (leftOut === null) return;
  const typed = isSignIn ? String((req.data as { email?: unknown } | undefined)?.email ?? '') : '';
  const more = leftOut > 0 ? `此前一分钟里还有 ${leftOut} 次没有记下。` : '';
  void recordAudit(req, {
    action,
    title: isSignIn ? typed.slice(0, 100) : undefined,
    details: `${isSignIn ? '' : `${req.method ?? ''} ${path} `}${more}`.trim(),
  });
};

const setsPassword = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'password' in data && Boolean(data.password);

const auditedAs = (action: ReturnType<typeof actionOf>): Audited =>
  action === 'submitted' ||
  action === 'takenBack' ||
  action === 'returned' ||
  action === 'commented'
    ? 'edited'
    : action;
