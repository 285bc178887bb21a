import { Button, useConfig } from '@payloadcms/ui';
import { useState } from 'react';
import { sendSave } from './reply.ts';
import type { DeskWords } from './words.ts';

interface Props {
  /** `stories/ID` */
  document: string;
  words: DeskWords;
}

/** Tells an author that the draft waits for an editor, and takes it back. */
export function Waiting({ document, words }: Props) {
  const { config } = useConfig();
  const [problem, setProblem] = useState<string | null>(null);
  const takeBack = async () => {
    const reply = await sendSave(`${config.routes.api}/${document}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ review: 'none' }),
    });
    if (reply.doc) window.location.reload();
    else setProblem(reply.message ?? words.offline);
  };
  return (
    <section className="desk-notice" role="status">
      <p>{words.waiting}</p>
      {problem && <p role="alert">{problem}</p>}
      <Button buttonStyle="secondary" id="action-take-back" onClick={takeBack}>
        {words.takeBack}
      </Button>
    </section>
  );
}
