'use client';

import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { type FormEvent, useState } from 'react';
import type { Named } from '#cms/persons/named.ts';
import { Line } from '../account/Line.tsx';
import { ask } from '../account/send.ts';
import { type Kind, Places } from './Places.tsx';
import { personWordsIn } from './words.ts';
import '../account/account.css';

export interface Account {
  id: string;
  name: string;
  email: string;
}

interface Props {
  /** The accounts that are listed before anybody is looked for. */
  first: Account[];
  hasMore: boolean;
  kinds: Record<string, Kind>;
}

/** Looks for an account, and for a name or number in everything that is written. What is typed is in no address that a browser keeps. */
export function FindPerson({ first, hasMore, kinds }: Props) {
  const { admin, api } = useConfig().config.routes;
  const words = personWordsIn(useTranslation().i18n.language);
  const [typed, setTyped] = useState('');
  const [accounts, setAccounts] = useState(first);
  const [isFirst, setFirst] = useState(true);
  const [places, setPlaces] = useState<Named[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const find = async (event: FormEvent) => {
    event.preventDefault();
    const sought = typed.trim();
    setBusy(true);
    const [people, named] = await Promise.all([
      ask<{ docs: Account[] }>(`${api}/users?${queryFor(sought)}`),
      ask<{ docs: Named[] }>(`${api}/persons/named?${new URLSearchParams({ q: sought })}`),
    ]);
    setBusy(false);
    setFirst(false);
    setAccounts('answer' in people ? people.answer.docs : []);
    setPlaces('answer' in named ? named.answer.docs : null);
    const refused = [named, people].find((one) => 'refusal' in one);
    setRefusal(refused && 'refusal' in refused ? (refused.refusal ?? words.offline) : null);
  };

  return (
    <>
      <form className="persons__search" onSubmit={find}>
        <Line
          label={words.search}
          type="search"
          autoComplete="off"
          value={typed}
          onValue={setTyped}
        />
        <Button type="submit" margin={false} disabled={isBusy}>
          {words.find}
        </Button>
      </form>
      <div aria-live="polite">
        {isBusy && <p>{words.finding}</p>}
        {refusal && <p className="account-problem">{refusal}</p>}
      </div>
      <section>
        <h2>{words.accounts}</h2>
        {accounts.length === 0 && <p>{words.noAccounts}</p>}
        <ul className="persons__list">
          {accounts.map(({ id, name, email }) => (
            <li key={id}>
              <a className="persons__link" href={`${admin}/persons?id=${encodeURIComponent(id)}`}>
                {name}
              </a>
              <span>{email}</span>
            </li>
          ))}
        </ul>
        {isFirst && hasMore && <p>{words.moreAccounts(accounts.length)}</p>}
      </section>
      {places && <Places places={places} {...{ kinds, words }} />}
    </>
  );
}

/** Those in the trash too: what is held about them is theirs all the same. */
function queryFor(sought: string): URLSearchParams {
  return new URLSearchParams({
    'where[or][0][name][like]': sought,
    'where[or][1][email][like]': sought,
    trash: 'true',
    sort: 'name',
    limit: '50',
    depth: '0',
  });
}
