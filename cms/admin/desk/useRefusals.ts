import { useAllFormFields, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { fieldLabel } from './fieldLabel.ts';
import type { Reply } from './reply.ts';

export interface ShownRefusal {
  path: string;
  label: string;
  message: string;
}

/** What a refused save has to say, at each field until it is mended. */
export function useRefusals() {
  const form = useForm();
  const [fields] = useAllFormFields();
  const { docConfig } = useDocumentInfo();
  const { i18n } = useTranslation();
  const [isRefused, setRefused] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  const refuse = (reply: Reply) => {
    setMessage(reply.message);
    if (reply.refusals.length === 0) return;
    setRefused(true);
    // From now on Payload checks the form with each change, and keeps what it finds at the fields.
    form.setSubmitted(true);
    form.dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: reply.refusals });
  };

  const clear = () => {
    setRefused(false);
    setMessage(null);
    form.setSubmitted(false);
  };

  const refusals: ShownRefusal[] = isRefused
    ? Object.entries(fields)
        .filter(([, field]) => field.valid === false && field.errorMessage)
        .map(([path, field]) => ({
          path,
          label: fieldLabel(path, docConfig?.fields ?? [], i18n),
          message: field.errorMessage ?? '',
        }))
    : [];
  return { refusals, isRefused, message, refuse, clear };
}
