'use client';

import {
  Button,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useTranslation,
} from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Content, contentOf } from '#cms/saving/content.ts';
import { isPreviewed } from '#content/preview.ts';
import { timeText } from '../time.ts';
import { Checklist } from './Checklist.tsx';
import { ConflictDialog } from './Conflict.tsx';
import { OnSite } from './OnSite.tsx';
import { Preview } from './Preview.tsx';
import { DocumentRecord } from './Record.tsx';
import { Refusals } from './Refusals.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { SaveState } from './SaveState.tsx';
import { Schedule } from './Schedule.tsx';
import { settled } from './settled.ts';
import { storedDocument } from './storedDocument.ts';
import { useNotices } from './useNotices.ts';
import { usePresence } from './usePresence.ts';
import { usePreviewPlace } from './usePreviewPlace.ts';
import { useRedraw } from './useRedraw.ts';
import { useRefusals } from './useRefusals.ts';
import { useSaver } from './useSaver.ts';
import { Waiting } from './Waiting.tsx';
import { deskWordsIn } from './words.ts';
import './desk.css';

/**
 * What an editor needs around the fields of a document: that it is saved, who else is at work on it, what is to be
 * mended, how far it is on its way to the site; and the buttons for it. In the place of Payload's own buttons.
 */
export function Desk() {
  const info = useDocumentInfo();
  const form = useForm();
  const { user } = useAuth();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const words = deskWordsIn(i18n.language);
  const anchor = useRef<HTMLDivElement>(null);
  const refused = useRefusals();
  const desk = useSaver(refused.refuse);
  const redraw = useRedraw();
  const { saver, state, id, slug, savesDrafts } = desk;
  const [publications, setPublications] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const canSave = Boolean(info.hasSavePermission) && !info.isTrashed;
  const documentId = info.globalSlug ? info.globalSlug : id;
  const document = documentId ? `${slug}/${documentId}` : null;
  const presence = usePresence(canSave ? document : null);
  const notices = useNotices(anchor, Boolean(presence.other));
  const [isPreviewing, setPreviewing] = useState(false);
  const canPreview = isPreviewed(slug) && document !== null && !info.isTrashed;
  const beside = usePreviewPlace(anchor, isPreviewing && canPreview);

  useEffect(() => saver.current?.pause(Boolean(presence.other)), [presence.other, saver]);

  const act = async (said: Content) => {
    setBusy(true);
    await settled();
    const reply = await saver.current?.act(said);
    setBusy(false);
    if (!reply?.doc) return;
    // An author only reads what is submitted.
    if (said.review === 'submitted') return openAnew(reply.doc.id);
    refused.clear();
    setPublications((count) => count + 1);
    if (desk.isNewInDrawer) return;
    if (info.collectionSlug && !info.id) desk.open(reply.doc.id);
    else if (!saver.current?.isDirty) await redraw(reply.doc);
  };

  /** Saves what is not saved yet as a draft. @returns whether all is saved now. */
  const saveChanges = async () => {
    await settled();
    if (saver.current?.isDirty) await act({ _status: 'draft' });
    return !saver.current?.isDirty;
  };

  const openAnew = (savedId: string) => {
    if (info.id) window.location.reload();
    else desk.open(savedId);
  };

  const resolve = async (theirs: string[]) => {
    const mine = contentOf(form.getData());
    const stored = await storedDocument(config.routes.api, document, Boolean(info.globalSlug));
    if (!stored) return;
    const kept = Object.entries(mine).filter(([name]) => !theirs.includes(name));
    await desk.replace(stored, Object.fromEntries(kept));
  };

  const review = String(info.data?.review ?? 'none');
  const isAuthor = user?.role === 'contributor';
  const isWaiting = review === 'submitted' && isAuthor;
  const canSchedule =
    savesDrafts && !info.globalSlug && canSave && info.hasPublishPermission && !presence.other;

  return (
    <div className="desk" ref={anchor}>
      {canSave && !isWaiting && <SaveState {...{ state, savesDrafts, words }} />}
      {canPreview && (
        <Button
          buttonStyle="secondary"
          id="action-preview"
          onClick={() => setPreviewing(!isPreviewing)}
        >
          {isPreviewing ? words.closePreview : words.preview}
        </Button>
      )}
      {canSave && !presence.other && (
        <div className="desk-buttons">
          {savesDrafts && info.hasPublishPermission && (
            <Button
              disabled={isBusy}
              id="action-publish"
              onClick={() => act({ _status: 'published' })}
            >
              {info.hasPublishedDoc ? words.publishChanges : words.publish}
            </Button>
          )}
          {savesDrafts && isAuthor && (
            <Button
              disabled={isBusy}
              id="action-submit"
              onClick={() => act({ _status: 'draft', review: 'submitted' })}
            >
              {words.submit}
            </Button>
          )}
          {!savesDrafts && (
            <Button disabled={isBusy} id="action-save" onClick={() => act({})}>
              {words.save}
            </Button>
          )}
        </div>
      )}
      {notices &&
        createPortal(
          <>
            {presence.other && (
              <section className="desk-notice" role="status">
                <p>
                  {presence.other.hasTakenOver
                    ? words.takenOver(presence.other.name)
                    : words.atWork(
                        presence.other.name,
                        timeText(presence.other.since, i18n.language),
                      )}
                </p>
                <Button buttonStyle="secondary" id="action-take" onClick={presence.take}>
                  {words.take}
                </Button>
              </section>
            )}
            {desk.isRestored && (
              <section className="desk-notice" role="status">
                <p>{words.restored}</p>
                <Button buttonStyle="secondary" onClick={desk.dismissRestored}>
                  {words.keep}
                </Button>
              </section>
            )}
            {(refused.isRefused || refused.message) && (
              <Refusals refusals={refused.refusals} message={refused.message} words={words} />
            )}
            {review === 'returned' && isAuthor && (
              <p className="desk-notice" role="status">
                {words.returned}
              </p>
            )}
            {isWaiting && document && <Waiting document={document} words={words} />}
            {review === 'submitted' && info.hasPublishPermission && document && (
              <ReturnForm document={document} words={words} />
            )}
            {document && info.hasPublishedDoc && !info.isTrashed && (
              <OnSite {...{ document, publication: publications, words }} />
            )}
            {document && savesDrafts && canSave && (
              <Checklist document={document} version={`${state.savedAt} ${publications}`} />
            )}
            {document && canSchedule && (
              <Schedule
                document={document}
                isPublished={Boolean(info.hasPublishedDoc)}
                version={publications}
                words={words}
                onBefore={saveChanges}
                onRefused={refused.refuse}
              />
            )}
            {document && savesDrafts && (
              <DocumentRecord
                document={document}
                canComment={slug === 'stories' || slug === 'events'}
                version={publications}
                words={words}
              />
            )}
          </>,
          notices,
        )}
      {beside &&
        document &&
        createPortal(
          <Preview
            document={document}
            version={info.lastUpdateTime}
            canShare={!info.globalSlug || Boolean(info.hasSavePermission)}
            words={words}
            onClose={() => setPreviewing(false)}
          />,
          beside,
        )}
      {state.conflict && (
        <ConflictDialog
          conflict={state.conflict}
          words={words}
          hasChanged={(name) => saver.current?.hasChanged(name) ?? true}
          onResolve={resolve}
        />
      )}
    </div>
  );
}
