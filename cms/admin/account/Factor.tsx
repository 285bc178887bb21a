import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { AccountReply } from '#cms/signIn/endpoints.ts';
import { Line } from './Line.tsx';
import { ask } from './send.ts';
import type { AccountWords } from './words.ts';

interface Props {
  account: AccountReply;
  isOwn: boolean;
  users: string;
  words: AccountWords;
  /** Whose it is. */
  id: string;
  onChanged: () => void;
}

/** What is asked for now: nothing, the password to begin, a first code, that the codes are written down, or both to end. */
type Step =
  | { name: 'rest' | 'begin' | 'end' }
  | { name: 'scan'; secret: string; uri: string; qr: string }
  | { name: 'codes'; codes: string[] };

/** The second factor: its owner turns it on and off, an administrator turns off another's. */
export function Factor({ account, isOwn, users, words, id, onChanged }: Props) {
  const { isOn, codesLeft } = account.secondFactor;
  const [step, setStep] = useState<Step>({ name: 'rest' });
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const go = (next: Step) => {
    setStep(next);
    setCurrent('');
    setCode('');
    setProblem(null);
  };
  /** Asks; goes on where it was not refused. */
  const send = async <T,>(path: string, data: object, next: (answer: T) => Step) => {
    const said = await ask<T>(`${users}/${path}`, data);
    if (!('answer' in said)) return setProblem(said.refusal ?? words.offline);
    go(next(said.answer));
    onChanged();
  };
  const begin = () =>
    send<{ secret: string; uri: string; qr: string }>(
      'second-factor/begin',
      { current },
      (answer) => ({
        name: 'scan',
        ...answer,
      }),
    );
  const confirm = () =>
    send<{ codes: string[] }>('second-factor/confirm', { code }, ({ codes }) => ({
      name: 'codes',
      codes,
    }));
  const end = () => send('second-factor/end', { current, code }, () => ({ name: 'rest' }));
  const endOther = () => send(`${id}/second-factor/end`, {}, () => ({ name: 'rest' }));

  const password = (onEnter: () => void) => (
    <Line
      label={words.current}
      type="password"
      autoComplete="current-password"
      value={current}
      onValue={setCurrent}
      onEnter={onEnter}
    />
  );
  const digits = (label: string, onEnter: () => void) => (
    <Line
      label={label}
      autoComplete="one-time-code"
      value={code}
      onValue={setCode}
      onEnter={onEnter}
    />
  );
  const buttons = (label: string, onClick: () => void) => (
    <div className="account-buttons">
      <Button margin={false} onClick={onClick}>
        {label}
      </Button>
      <Button buttonStyle="secondary" margin={false} onClick={() => go({ name: 'rest' })}>
        {words.cancel}
      </Button>
    </div>
  );

  return (
    <div className="account-part" data-factor={isOn ? 'on' : 'off'}>
      <h3>{words.factor}</h3>
      {step.name === 'rest' && (
        <>
          <p>{stateText({ words, isOn, isOwn, codesLeft })}</p>
          {isOwn && (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => go({ name: isOn ? 'end' : 'begin' })}
            >
              {isOn ? words.turnOff : words.begin}
            </Button>
          )}
          {!isOwn && isOn && (
            <Button buttonStyle="secondary" margin={false} onClick={endOther}>
              {words.turnOff}
            </Button>
          )}
        </>
      )}
      {step.name === 'begin' && (
        <div className="account-form">
          {password(begin)}
          {buttons(words.goOn, begin)}
        </div>
      )}
      {step.name === 'scan' && (
        <div className="account-form">
          <p>{words.scan}</p>
          <div
            className="account-qr"
            role="img"
            aria-label={words.factor}
            style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(step.qr)}")` }}
          />
          <a className="account-link account-link--touch" href={step.uri}>
            {words.openHere}
          </a>
          <p>
            {words.secret} <code>{step.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          {digits(words.type, confirm)}
          {buttons(words.confirm, confirm)}
        </div>
      )}
      {step.name === 'codes' && (
        <div className="account-form">
          <p>{words.codes}</p>
          <ol className="account-codes">
            {step.codes.map((one) => (
              <li key={one}>
                <code>{`${one.slice(0, 5)}-${one.slice(5)}`}</code>
              </li>
            ))}
          </ol>
          <div className="account-buttons">
            <Button margin={false} onClick={() => go({ name: 'rest' })}>
              {words.written}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => window.print()}>
              {words.print}
            </Button>
          </div>
        </div>
      )}
      {step.name === 'end' && (
        <div className="account-form">
          <p>{words.turnOffHint}</p>
          {password(end)}
          {digits(words.turnOffCode, end)}
          {buttons(words.turnOff, end)}
        </div>
      )}
      {problem && (
        <p className="account-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface Shown {
  words: AccountWords;
  isOn: boolean;
  isOwn: boolean;
  codesLeft: number;
}

function stateText({ words, isOn, isOwn, codesLeft }: Shown): string {
  if (!isOwn) return words.factorOther(isOn);
  return isOn ? words.factorOn(codesLeft) : words.factorOff;
}
