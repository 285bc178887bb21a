import { Button, useTranslation } from '@payloadcms/ui';
import type { AccountReply } from '#cms/signIn/endpoints.ts';
import { timeText } from '../time.ts';
import { ask } from './send.ts';
import type { AccountWords } from './words.ts';

interface Props {
  sessions: AccountReply['sessions'];
  users: string;
  words: AccountWords;
  /** Whose they are. */
  id: string;
  onChanged: () => void;
}

/** Where an account is signed in: each can be ended, or all but the one that asks. */
export function Sessions({ sessions, users, words, id, onChanged }: Props) {
  const { language } = useTranslation().i18n;
  const end = async (session?: string) => {
    await ask(`${users}/${id}/end-session`, session ? { session } : {});
    onChanged();
  };
  const others = sessions.filter(({ isThis }) => !isThis);
  const isOwn = others.length < sessions.length;
  return (
    <div className="account-part">
      <h3>{words.sessions}</h3>
      {sessions.length === 0 ? <p>{words.noSessions}</p> : <p>{words.sessionsHint}</p>}
      <ul className="account-sessions">
        {sessions.map((session) => (
          <li key={session.id} data-session>
            <span>
              <strong>{session.browser}</strong>
              {session.isThis && <em>{words.thisOne}</em>}
              <span>{words.since(timeText(session.since, language))}</span>
              <span>{words.from(session.address)}</span>
            </span>
            {!session.isThis && (
              <Button buttonStyle="secondary" margin={false} onClick={() => end(session.id)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Button buttonStyle="secondary" margin={false} onClick={() => end()}>
          {isOwn ? words.endAll : words.endAllOfOther}
        </Button>
      )}
    </div>
  );
}
