import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { sendSave } from './reply.ts';
import type { DeskWords } from './words.ts';

interface Props {
  /** Where the comment is sent. */
  url: string;
  label: string;
  button: string;
  buttonId: string;
  words: DeskWords;
  onSent: () => void;
}

/** A few words to colleagues, sent to the CMS; what it says against them stands below. */
export function CommentBox({ url, label, button, buttonId, words, onSent }: Props) {
  const id = useId();
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    const reply = await sendSave(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ comment }),
    });
    const isSent = reply.status >= 200 && reply.status < 300;
    setProblem(isSent ? null : (reply.message ?? words.offline));
    if (!isSent) return;
    setComment('');
    onSent();
  };
  return (
    <div className="desk-comment">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={1000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {problem && <p role="alert">{problem}</p>}
      <Button buttonStyle="secondary" id={buttonId} onClick={send}>
        {button}
      </Button>
    </div>
  );
}
