'use client';

import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Said } from '#cms/exchange/endpoints.ts';
import type { Imported } from '#cms/exchange/importRows.ts';
import { CheckedRows } from './CheckedRows.tsx';
import { sendCheck, sendImport } from './sending.ts';
import { TakeBack } from './TakeBack.tsx';
import { importWordsIn } from './words.ts';

export interface OfferedKind {
  name: string;
  label: string;
  hasDrafts: boolean;
}

interface Props {
  kinds: OfferedKind[];
  /** The kind that is chosen at first. */
  first: string;
  canPublish: boolean;
}

/** The three steps of an import: the template, the file, what would come in. */
export function ImportSteps({ kinds, first, canPublish }: Props) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const router = useRouter();
  const words = importWordsIn(i18n.language);
  const { admin, api } = config.routes;
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState(first);
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [imported, setImported] = useState<(Imported & { isLive: boolean }) | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const chosen = kinds.find(({ name }) => name === kind);

  const clear = () => {
    setFile(null);
    setSaid(null);
    setImported(null);
    setRefusal(null);
    if (input.current) input.current.value = '';
  };

  const choose = async (picked: File | undefined) => {
    setSaid(null);
    setImported(null);
    setRefusal(null);
    setFile(picked ?? null);
    if (!picked) return;
    setBusy(words.checking);
    const reply = await sendCheck({ api, kind, file: picked });
    setBusy(null);
    if ('answer' in reply) setSaid(reply.answer);
    else setRefusal(reply.refusal ?? words.offline);
    // A file that was mended and has the same name is chosen again.
    if (input.current) input.current.value = '';
  };

  const bringIn = async (publish: boolean) => {
    if (!file) return;
    setBusy(words.importing);
    setRefusal(null);
    const reply = await sendImport({ api, kind, file }, publish);
    setBusy(null);
    if ('refusal' in reply) return setRefusal(reply.refusal ?? words.offline);
    setSaid(null);
    setImported({ ...reply.answer, isLive: publish || !chosen?.hasDrafts });
    router.refresh();
  };

  const isFine = said?.rows.every(({ refusals }) => refusals.length === 0);

  return (
    <>
      <section className="import__step">
        <h2>{words.chooseKind}</h2>
        <fieldset className="import__kinds" disabled={busy !== null}>
          <legend className="import__hidden">{words.chooseKind}</legend>
          {kinds.map(({ name, label }) => (
            <label key={name} className="desk-control import__kind">
              <input
                type="radio"
                name="kind"
                value={name}
                checked={name === kind}
                onChange={() => {
                  setKind(name);
                  clear();
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <a className="import__link" href={`${api}/imports/template/${kind}`} download>
          {words.template(chosen?.label ?? '')}
        </a>
      </section>
      <section className="import__step">
        <h2>{words.chooseFile}</h2>
        <label className="import__file">
          {words.file}
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={busy !== null}
            onChange={({ target }) => void choose(target.files?.[0])}
          />
        </label>
        <p className="import__hint">{file ? file.name : words.fileHint}</p>
      </section>
      <div aria-live="polite">
        {busy && <p className="import__notice">{busy}</p>}
        {refusal && <p className="import__notice import__notice--error">{refusal}</p>}
        {imported && (
          <div className="import__notice import__notice--fine" data-import-state="done">
            <p>
              {words.done(imported.count)} {imported.isLive && words.doneLive}
            </p>
            <p className="import__buttons">
              <a className="import__link" href={`${admin}/collections/${kind}`}>
                {words.seeList}
              </a>
              <TakeBack id={imported.id} count={imported.count} />
              <Button buttonStyle="secondary" onClick={clear}>
                {words.again}
              </Button>
            </p>
          </div>
        )}
      </div>
      {said && (
        <section className="import__step">
          <h2>{words.check}</h2>
          <CheckedRows said={said} words={words} />
          {isFine && !busy && (
            <p className="import__buttons">
              {chosen?.hasDrafts && (
                <Button buttonStyle="secondary" id="import-draft" onClick={() => bringIn(false)}>
                  {words.draft}
                </Button>
              )}
              {(canPublish || !chosen?.hasDrafts) && (
                <Button id="import-publish" onClick={() => bringIn(true)}>
                  {chosen?.hasDrafts ? words.publish : words.bringIn}
                </Button>
              )}
            </p>
          )}
        </section>
      )}
    </>
  );
}
