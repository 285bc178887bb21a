import { useForm, useFormProcessing, useFormSubmitted } from '@payloadcms/ui';
import { useEffect } from 'react';

/**
 * Has what was typed saved as a draft although publishing was refused. Payload takes the form for unmodified after
 * any answer, so that an autosave still to come would do nothing.
 */
export function useKeptAfterRefusal(): void {
  const { setModified } = useForm();
  const isProcessing = useFormProcessing();
  const isRefused = useFormSubmitted(); // stays true after a refusal only
  useEffect(() => {
    if (isRefused && !isProcessing) setModified(true);
  }, [isRefused, isProcessing, setModified]);
}
