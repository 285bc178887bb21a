'use client';

import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { ask } from '../account/send.ts';
import { personWordsIn } from './words.ts';

type State = { step: 'offered' | 'busy' | 'done' } | { step: 'refused'; message: string };

const FILE = 'personal-data.json';

/** Asks for the export and hands it to the browser as a file; what refuses it is told here and in no file. */
export function ExportPerson({ id }: { id: string }) {
  const { routes } = useConfig().config;
  const words = personWordsIn(useTranslation().i18n.language);
  const [state, setState] = useState<State>({ step: 'offered' });

  const download = async () => {
    setState({ step: 'busy' });
    const said = await ask<object>(`${routes.api}/persons/${encodeURIComponent(id)}/export`);
    if (!('answer' in said)) {
      return setState({ step: 'refused', message: said.refusal ?? words.offline });
    }
    const text = JSON.stringify(said.answer, null, 2);
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = FILE;
    link.click();
    // The browser has read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    setState({ step: 'done' });
  };

  return (
    <>
      <Button
        buttonStyle="secondary"
        margin={false}
        disabled={state.step === 'busy'}
        onClick={download}
      >
        {state.step === 'busy' ? words.downloading : words.download}
      </Button>
      <div aria-live="polite">
        {state.step === 'done' && <p className="account-done">{words.downloaded(FILE)}</p>}
        {state.step === 'refused' && <p className="account-problem">{state.message}</p>}
      </div>
    </>
  );
}
