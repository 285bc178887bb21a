import {
  useAllFormFields,
  useAuth,
  useConfig,
  useDocumentDrawerContext,
  useDocumentInfo,
  useForm,
  useFormModified,
} from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { contentOf, isSame } from '#cms/saving/content.ts';
import { CopyStore } from './localCopy.ts';
import { type Reply, type SavedDocument, sendSave } from './reply.ts';
import { type SaveRequest, Saver, type SaverState } from './saver.ts';
import { useLeaving } from './useLeaving.ts';

const TRIES = 5;
const AGAIN_MS = 300;

/** What binds the saver to Payload's form: its values, its document, its drawer. */
export function useSaver(onRefused: (reply: Reply) => void) {
  const info = useDocumentInfo();
  const form = useForm();
  const [fields] = useAllFormFields();
  const isModified = useFormModified();
  const { user } = useAuth();
  const { config } = useConfig();
  const { drawerSlug, onSave } = useDocumentDrawerContext();
  const router = useRouter();
  const [id, setId] = useState<string | null>(info.id ? String(info.id) : null);
  const [isRestored, setRestored] = useState(false);
  const [state, setState] = useState<SaverState>({
    status: 'saved',
    savedAt: null,
    conflict: null,
  });
  const saverRef = useRef<Saver | null>(null);

  const { collectionSlug, globalSlug } = info;
  const slug = collectionSlug ?? globalSlug ?? '';
  const savesDrafts = Boolean(info.docConfig?.versions?.drafts);
  const isUpload = Boolean(info.docConfig && 'upload' in info.docConfig && info.docConfig.upload);
  const base = `${config.routes.api}/${globalSlug ? 'globals/' : ''}${slug}`;

  const content = useCallback(() => contentOf(form.getData()), [form]);

  const send = async ({ id, body, isTyping, isLeaving }: SaveRequest): Promise<Reply> => {
    const query = `?depth=0${body._status === 'draft' && savesDrafts ? '&draft=true' : ''}${isTyping ? '&typing=true' : ''}`;
    const url = id && collectionSlug ? `${base}/${id}${query}` : `${base}${query}`;
    const data = isUpload ? await form.createFormData(body, {}) : JSON.stringify(body);
    const reply = await sendSave(url, {
      method: id && collectionSlug ? 'PATCH' : 'POST',
      body: data as BodyInit, // a FormData, or text
      ...(!isUpload && { headers: { 'Content-Type': 'application/json' } }),
      // A browser sends no more than 64 kB after the page has gone.
      keepalive: isLeaving && typeof data === 'string' && data.length < 20_000,
    });
    // Payload refuses a change by nobody as it refuses one by the wrong person.
    if (reply.status === 403 && !(await isSignedIn(config.routes.api)))
      return { ...reply, status: 401 };
    return reply;
  };

  const takeSaved = (
    doc: SavedDocument,
    { isNew, isTyping }: { isNew: boolean; isTyping: boolean },
  ) => {
    info.setData(doc);
    info.setLastUpdateTime(Date.parse(doc.updatedAt));
    if (isTyping) info.setMostRecentVersionIsAutosaved(true);
    else info.incrementVersionCount();
    if (savesDrafts) info.setUnpublishedVersionCount(doc._status === 'published' ? 0 : 1);
    if (doc._status === 'published') info.setHasPublishedDoc(true);
    if (typeof doc.slug === 'string' && form.getField('slug')) {
      form.dispatchFields({
        type: 'UPDATE',
        path: 'slug',
        value: doc.slug,
        initialValue: doc.slug,
      });
    }
    if (!saverRef.current?.isDirty) form.setModified(false);
    if (!isTyping)
      void onSave?.({ doc, operation: isNew ? 'create' : 'update', result: doc } as never); // Payload's own shape
  };

  const takeId = (newId: string) => {
    setId(newId);
    copies.current?.moveTo(`${slug}/${newId}`);
    if (drawerSlug || !collectionSlug) return;
    // Loading the page of the new document would take the cursor away from whoever types.
    const address = `${config.routes.admin}/collections/${slug}/${newId}`;
    window.history.replaceState(window.history.state, '', address);
  };

  const copies = useRef<CopyStore | null>(null);
  const isReady = !info.isInitializing && user && info.hasSavePermission && !info.isTrashed;

  useEffect(() => {
    if (!isReady || saverRef.current) return;
    copies.current = new CopyStore(
      String(user.id),
      `${slug}/${id ?? (globalSlug ? 'site' : 'new')}`,
    );
    const updatedAt = info.data?.updatedAt;
    const saver = new Saver({
      id,
      base: typeof updatedAt === 'string' && (id || globalSlug) ? updatedAt : null,
      saved: content(),
      stored: info.data ?? {},
      savesDrafts,
      copies: copies.current,
      content,
      send,
      onState: setState,
      onCreated: takeId,
      onSaved: takeSaved,
      onRefused,
    });
    saverRef.current = saver;
    const copy = copies.current.read();
    if (copy) void putBack(saver, copy);
  });

  /** Puts what was typed and not saved into the form again; what others have changed since then is found when it is saved. */
  async function putBack(saver: Saver, copy: { base: string | null; content: object }) {
    const stored = info.data ?? {};
    const restored = { ...contentOf(stored), ...copy.content };
    if (isSame(restored, contentOf(stored))) {
      copies.current?.remove();
      return;
    }
    saver.restOn(copy.base);
    setRestored(true);
    // The page may still be drawing the form from what is stored, over what was put back.
    for (let tries = 0; tries < TRIES && !isSame(content(), restored); tries += 1) {
      await form.reset({ ...stored, ...copy.content });
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    form.setModified(true);
    saver.touch();
  }

  useEffect(() => {
    saverRef.current?.update({ content, send, onSaved: takeSaved, onCreated: takeId, onRefused });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the saver is told of every change of the fields
  useEffect(() => {
    if (isModified) saverRef.current?.touch();
  }, [fields, isModified]);

  useLeaving(saverRef, savesDrafts);

  return {
    saver: saverRef,
    state,
    id,
    slug,
    savesDrafts,
    isNewInDrawer: Boolean(drawerSlug) && !info.id,
    isRestored,
    dismissRestored: () => setRestored(false),
    /** Gives the form another content, on top of a state of the document. */
    async replace(stored: SavedDocument, content: object) {
      saverRef.current?.adopt(stored, contentOf(stored));
      await form.reset({ ...stored, ...content });
      form.setModified(true);
      saverRef.current?.touch();
    },
    open: (newId: string) => router.push(`${config.routes.admin}/collections/${slug}/${newId}`),
  };
}

async function isSignedIn(api: string): Promise<boolean> {
  try {
    const response = await fetch(`${api}/users/me`, { credentials: 'same-origin' });
    return Boolean((await response.json()).user);
  } catch {
    return true; // nobody answers: that is another matter
  }
}
