'use client';

import { Button, Link, useAuth, useTranslation } from '@payloadcms/ui';
import { type FormEvent, useState } from 'react';
import { Line } from './Line.tsx';
import { ask } from './send.ts';
import { accountWords } from './words.ts';
import './account.css';

interface Props {
  api: string;
  /** The page for who has forgotten the password. */
  forgot: string;
  /** Where one wanted to go. */
  next: string;
}

/** E-mail and password; a code too, where the answer asks for one. */
export function LoginForm({ api, forgot, next }: Props) {
  const words = accountWords(useTranslation().i18n.language);
  const { setUser } = useAuth();
  const [given, setGiven] = useState({ email: '', password: '', code: '' });
  const [wantsCode, setWantsCode] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fill = (part: Partial<typeof given>) => setGiven((before) => ({ ...before, ...part }));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const said = await ask<Parameters<typeof setUser>[0]>(`${api}/users/login`, given);
    setBusy(false);
    if ('answer' in said) {
      setUser(said.answer);
      window.location.assign(next);
      return;
    }
    const isFirstAsked = said.wants === 'code' && !wantsCode;
    setWantsCode(wantsCode || said.wants === 'code');
    setProblem(isFirstAsked ? null : (said.refusal ?? words.offline));
    if (!isFirstAsked) fill({ code: '' });
  };

  return (
    <form className="login__form account-login" onSubmit={send}>
      <Line
        label={words.email}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={given.email}
        onValue={(email) => fill({ email })}
      />
      <Line
        label={words.password}
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={given.password}
        onValue={(password) => fill({ password })}
      />
      {wantsCode && (
        <>
          <Line
            label={words.code}
            name="code"
            autoComplete="one-time-code"
            autoFocus
            required
            value={given.code}
            onValue={(code) => fill({ code })}
          />
          <p className="account-hint">{words.codeHint}</p>
        </>
      )}
      {problem && (
        <p className="account-problem" role="alert">
          {problem}
        </p>
      )}
      <Link href={forgot} prefetch={false}>
        {words.forgot}
      </Link>
      <Button type="submit" size="large" disabled={isBusy} margin={false}>
        {isBusy ? words.busy : words.login}
      </Button>
    </form>
  );
}
