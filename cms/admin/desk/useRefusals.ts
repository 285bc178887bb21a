import { useAllFormFields, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import type { FormState } from 'payload';
import { useEffect, useState } from 'react';
import { isSame } from '#cms/saving/content.ts';
import { fieldLabel } from './fieldLabel.ts';
import type { Refusal, Reply } from './reply.ts';

export interface ShownRefusal {
  path: string;
  label: string;
  message: string;
}

/** What the CMS has refused, with the value that it refused. */
interface Refused extends Refusal {
  value: unknown;
  /** How often the form has been told again. */
  repeats: number;
}

/** The form asks the CMS anew when it is told, so it is not told for ever. */
const MOST_REPEATS = 3;

/** What a refused save has to say, at each field until it is mended. */
export function useRefusals() {
  const form = useForm();
  const [fields] = useAllFormFields();
  const { docConfig } = useDocumentInfo();
  const { i18n } = useTranslation();
  const [refused, setRefused] = useState<Refused[] | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  const refuse = (reply: Reply) => {
    setMessage(reply.message);
    if (reply.refusals.length === 0) return;
    const now = form.getFields();
    setRefused(reply.refusals.map((one) => ({ ...one, value: now[one.path]?.value, repeats: 0 })));
    // From now on Payload checks the form with each change, and keeps what it finds at the fields.
    form.setSubmitted(true);
    form.dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: reply.refusals });
  };

  const clear = () => {
    setRefused(null);
    setMessage(null);
    form.setSubmitted(false);
  };

  const standing = (refused ?? []).filter(({ path, value }) => isSame(fields[path]?.value, value));

  // The form may have asked the CMS about itself before the save, and hear only now that all was well.
  const { dispatchFields } = form;
  useEffect(() => {
    const forgotten = standing.filter(
      ({ path, repeats }) => repeats < MOST_REPEATS && fields[path]?.valid === true,
    );
    if (forgotten.length === 0) return;
    setRefused(
      (all) =>
        all?.map((one) =>
          forgotten.some(({ path }) => path === one.path)
            ? { ...one, repeats: one.repeats + 1 }
            : one,
        ) ?? null,
    );
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: forgotten });
  });

  const refusals: ShownRefusal[] = refused
    ? Object.entries(messagesOf(fields, standing)).map(([path, sentence]) => ({
        path,
        label: fieldLabel(path, docConfig?.fields ?? [], i18n),
        message: sentence,
      }))
    : [];
  return { refusals, isRefused: refused !== null, message, refuse, clear };
}

/** By path, in the order of the form: what the form finds at its fields, and what was refused and stays as it was. */
function messagesOf(fields: FormState, standing: Refused[]): Record<string, string> {
  const refusedAt = new Map(standing.map(({ path, message }) => [path, message]));
  const found = Object.entries(fields).flatMap(([path, { valid, errorMessage }]) => {
    const sentence = (valid === false && errorMessage) || refusedAt.get(path);
    return sentence ? [[path, sentence] as const] : [];
  });
  return Object.fromEntries(found);
}
