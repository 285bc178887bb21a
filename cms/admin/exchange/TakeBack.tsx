'use client';

import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendTakeBack } from './sending.ts';
import { importWordsIn } from './words.ts';

interface Props {
  id: string;
  count: number;
}

type State =
  | { step: 'offered' }
  | { step: 'asked' }
  | { step: 'busy' }
  /** Others have changed some of them: asked once more, with their titles. */
  | { step: 'changed' | 'refused'; message: string }
  | { step: 'done'; count: number };

/** Takes an import back, after asking. */
export function TakeBack({ id, count }: Props) {
  const { routes } = useConfig().config;
  const { i18n } = useTranslation();
  const router = useRouter();
  const words = importWordsIn(i18n.language);
  const [state, setState] = useState<State>({ step: 'offered' });

  const takeBack = async (force: boolean) => {
    setState({ step: 'busy' });
    const reply = await sendTakeBack(routes.api, id, force);
    if ('answer' in reply) {
      setState({ step: 'done', count: reply.answer.count });
      return router.refresh();
    }
    const step = reply.kind === 'changed' ? 'changed' : 'refused';
    setState({ step, message: reply.refusal ?? words.offline });
  };

  if (state.step === 'done') return <span role="status">{words.takenBack(state.count)}</span>;
  if (state.step === 'busy') return <span role="status">{words.takingBack}</span>;
  if (state.step === 'offered') {
    return (
      <Button buttonStyle="secondary" onClick={() => setState({ step: 'asked' })}>
        {words.takeBack}
      </Button>
    );
  }
  return (
    <span className="import__asked" role="alert">
      <span>{state.step === 'asked' ? words.sure(count) : state.message}</span>
      <span className="import__buttons">
        {state.step !== 'refused' && (
          <Button onClick={() => takeBack(state.step === 'changed')}>
            {state.step === 'changed' ? words.yesAll : words.yes}
          </Button>
        )}
        <Button buttonStyle="secondary" onClick={() => setState({ step: 'offered' })}>
          {words.no}
        </Button>
      </span>
    </span>
  );
}
