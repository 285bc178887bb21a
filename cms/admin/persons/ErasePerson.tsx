'use client';

import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Line } from '../account/Line.tsx';
import { ask } from '../account/send.ts';
import { personWordsIn } from './words.ts';
import '../account/account.css';

interface Props {
  id: string;
  name: string;
  isErased: boolean;
}

/** Erases an account once its name is typed; who mistypes it is told so by the portal. */
export function ErasePerson({ id, name, isErased }: Props) {
  const { routes } = useConfig().config;
  const words = personWordsIn(useTranslation().i18n.language);
  const router = useRouter();
  const [step, setStep] = useState<'offered' | 'asked' | 'busy' | 'done'>('offered');
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);

  const go = (next: typeof step) => {
    setStep(next);
    setTyped('');
    setRefusal(null);
  };
  const erase = async () => {
    setStep('busy');
    const address = `${routes.api}/persons/${encodeURIComponent(id)}/erase`;
    const said = await ask(address, { name: typed });
    if (!('answer' in said)) {
      setStep('asked');
      return setRefusal(said.refusal ?? words.offline);
    }
    go('done');
    router.refresh();
  };

  if (step === 'done') {
    return (
      <p className="account-done" role="status">
        {words.erased}
      </p>
    );
  }
  if (isErased) return <p>{words.isErased}</p>;
  return (
    <>
      <p>{words.eraseHint}</p>
      {step === 'offered' ? (
        <Button buttonStyle="secondary" margin={false} onClick={() => go('asked')}>
          {words.eraseBegin}
        </Button>
      ) : (
        <div className="account-form">
          <Line
            label={words.typeName(name)}
            autoComplete="off"
            value={typed}
            onValue={setTyped}
            onEnter={erase}
          />
          <div className="account-buttons">
            <Button margin={false} disabled={step === 'busy'} onClick={erase}>
              {step === 'busy' ? words.erasing : words.eraseNow}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => go('offered')}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
      {refusal && (
        <p className="account-problem" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}
