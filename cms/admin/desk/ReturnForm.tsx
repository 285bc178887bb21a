import { Button, useConfig } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { sendSave } from './reply.ts';
import type { DeskWords } from './words.ts';

interface Props {
  /** `stories/ID` */
  document: string;
  words: DeskWords;
}

/** Returns a submitted draft to its author, with what is to be changed. */
export function ReturnForm({ document, words }: Props) {
  const { config } = useConfig();
  const id = useId();
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const giveBack = async () => {
    const reply = await sendSave(`${config.routes.api}/${document}/return`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ comment }),
    });
    if (reply.doc) window.location.assign(config.routes.admin);
    else setProblem(reply.message ?? words.offline);
  };
  return (
    <section className="desk-notice">
      <p>{words.toReview(words.somebody)}</p>
      <label htmlFor={id}>{words.returnHint}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={1000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {problem && <p role="alert">{problem}</p>}
      <Button buttonStyle="secondary" id="action-return" onClick={giveBack}>
        {words.return}
      </Button>
    </section>
  );
}
