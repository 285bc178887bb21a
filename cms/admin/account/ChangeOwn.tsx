import { Button, useAuth, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import type { User } from '#cms/payload-types.ts';
import { inLanguage } from '#content/model/value/sentence.ts';
import { Line } from './Line.tsx';
import { ask } from './send.ts';
import { usePasswordProblem } from './usePasswordProblem.ts';
import type { AccountWords } from './words.ts';

interface Props {
  /** The API's address of users. */
  users: string;
  words: AccountWords;
  onChanged: () => void;
}

const EMPTY = { current: '', password: '', again: '', email: '' };

/** One's own password and e-mail, each changed with the present password. */
export function ChangeOwn({ users, words, onChanged }: Props) {
  const [open, setOpen] = useState<'password' | 'email' | null>(null);
  const [given, setGiven] = useState(EMPTY);
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null);
  const fill = (part: Partial<typeof EMPTY>) => setGiven((before) => ({ ...before, ...part }));

  const { language } = useTranslation().i18n;
  const { user } = useAuth<User>();
  const weakness = usePasswordProblem(given.password, user?.name ?? '', user?.email ?? '');

  const show = (which: typeof open) => {
    setOpen(open === which ? null : which);
    setGiven(EMPTY);
    setSaid(null);
  };
  const send = async () => {
    const { current, password, again, email } = given;
    const isPassword = open === 'password';
    if (isPassword && password !== again) {
      return setSaid({ text: words.different, isProblem: true });
    }
    const data = isPassword ? { current, password } : { current, email };
    const answer = await ask(`${users}/own-${open}`, data);
    if (!('answer' in answer)) {
      return setSaid({ text: answer.refusal ?? words.offline, isProblem: true });
    }
    show(null);
    setSaid({ text: isPassword ? words.passwordChanged : words.emailChanged, isProblem: false });
    onChanged();
  };

  return (
    <div className="account-part">
      <div className="account-buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => show('password')}>
          {words.changePassword}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => show('email')}>
          {words.changeEmail}
        </Button>
      </div>
      {open && (
        <div className="account-form">
          <Line
            label={words.current}
            type="password"
            autoComplete="current-password"
            value={given.current}
            onValue={(current) => fill({ current })}
            onEnter={send}
          />
          {open === 'email' && (
            <Line
              label={words.newEmail}
              type="email"
              autoComplete="email"
              value={given.email}
              onValue={(email) => fill({ email })}
              onEnter={send}
            />
          )}
          {open === 'password' && (
            <>
              <Line
                label={words.newPassword}
                type="password"
                autoComplete="new-password"
                value={given.password}
                onValue={(password) => fill({ password })}
                onEnter={send}
              />
              {weakness !== undefined && (
                <p
                  className={weakness === null ? 'account-done' : 'account-hint'}
                  aria-live="polite"
                  data-weakness={weakness === null ? 'none' : 'some'}
                >
                  {weakness === null ? words.strong : inLanguage(weakness, language)}
                </p>
              )}
              <Line
                label={words.again}
                type="password"
                autoComplete="new-password"
                value={given.again}
                onValue={(again) => fill({ again })}
                onEnter={send}
              />
              <p className="account-hint">{words.passwordHint}</p>
            </>
          )}
          <div className="account-buttons">
            <Button margin={false} onClick={send}>
              {words.change}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => show(null)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
      {said && (
        <p className={said.isProblem ? 'account-problem' : 'account-done'} role="alert">
          {said.text}
        </p>
      )}
    </div>
  );
}
