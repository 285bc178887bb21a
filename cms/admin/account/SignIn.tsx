'use client';

import { useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { AccountReply } from '#cms/signIn/endpoints.ts';
import { ChangeOwn } from './ChangeOwn.tsx';
import { Factor } from './Factor.tsx';
import { Sessions } from './Sessions.tsx';
import { ask } from './send.ts';
import { accountWords } from './words.ts';
import './account.css';

/** On the page of an account: how one signs in to it, and where one has. Much of it only for its owner. */
export function SignIn() {
  const words = accountWords(useTranslation().i18n.language);
  const { routes } = useConfig().config;
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const [account, setAccount] = useState<AccountReply | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const users = `${routes.api}/users`;

  const read = useCallback(async () => {
    if (!id) return;
    const said = await ask<AccountReply>(`${users}/${id}/account`);
    if ('answer' in said) setAccount(said.answer);
    setProblem('answer' in said ? null : (said.refusal ?? words.offline));
  }, [id, users, words]);
  useEffect(() => void read(), [read]);

  if (!id) return null; // an account that is being made
  const isOwn = String(id) === String(user?.id);
  return (
    <section className="account" aria-labelledby="account-title">
      <h2 id="account-title">{words.title}</h2>
      {problem && (
        <p className="account-problem" role="alert">
          {problem}
        </p>
      )}
      {isOwn && <ChangeOwn users={users} words={words} onChanged={read} />}
      {account && (
        <>
          <Factor
            account={account}
            isOwn={isOwn}
            {...{ users, words }}
            id={String(id)}
            onChanged={read}
          />
          <Sessions
            sessions={account.sessions}
            {...{ users, words }}
            id={String(id)}
            onChanged={read}
          />
        </>
      )}
      {user?.role === 'administrator' && (
        <a className="account-link" href={`${routes.admin}/persons?id=${encodeURIComponent(id)}`}>
          {words.personalData}
        </a>
      )}
    </section>
  );
}
