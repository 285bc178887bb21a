import { getTranslation } from '@payloadcms/translations';
import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useState } from 'react';
import type { Schedule as Stored } from '#cms/payload-types.ts';
import { ACTION_LABELS } from '#cms/scheduling/actions.ts';
import { addDays, dayAt } from '#content/model/time/day.ts';
import { timeText } from '../time.ts';
import { type Reply, sendSave } from './reply.ts';
import type { DeskWords } from './words.ts';

interface Props {
  /** `stories/ID` */
  document: string;
  /** Whether the public can see it: then it can be taken off the site. */
  isPublished: boolean;
  /** Changes when something may have ended a schedule. */
  version: number;
  words: DeskWords;
  /** Saves what the form holds, as that is what goes out. @returns whether it is saved. */
  onBefore: () => Promise<boolean>;
  onRefused: (reply: Reply) => void;
}

/** Has a document published, or taken off the site, at a time; says when that will be, and what did not come about. */
export function Schedule({ document, isPublished, version, words, onBefore, onRefused }: Props) {
  const { routes } = useConfig().config;
  const { i18n } = useTranslation();
  const name = useId();
  const [entries, setEntries] = useState<Stored[]>([]);
  const [day, setDay] = useState<string>(addDays(dayAt(new Date()), 1));
  const [time, setTime] = useState('08:00');
  const [isBusy, setBusy] = useState(false);

  const read = useCallback(async () => {
    const query = `where[document][equals]=${document}&where[state][in]=waiting,failed&sort=at&limit=20&depth=0`;
    try {
      const response = await fetch(`${routes.api}/schedules?${query}`, {
        credentials: 'same-origin',
      });
      if (response.ok) setEntries((await response.json()).docs);
    } catch {
      // What was read stays.
    }
  }, [routes.api, document]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have ended one
  useEffect(() => void read(), [read, version]);

  const send = async (path: string, body: object) => {
    const reply = await sendSave(`${routes.api}/schedules/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const isSent = reply.status >= 200 && reply.status < 300;
    if (!isSent) onRefused({ ...reply, message: reply.message ?? words.offline });
    await read();
  };

  const ask = async (action: Stored['action']) => {
    setBusy(true);
    if (await onBefore()) await send(`for/${document}`, { action, day, time });
    setBusy(false);
  };

  const waiting = entries.filter(({ state }) => state === 'waiting');
  const failed = entries.filter(({ state }) => state === 'failed');

  return (
    <>
      {waiting.map(({ id, action, at, name: who }) => (
        <p className="desk-scheduled" role="status" data-scheduled={action} key={id}>
          <span>
            <strong>
              {timeText(at, i18n.language)} {getTranslation(ACTION_LABELS[action], i18n)}
            </strong>{' '}
            {words.setBy(who)}
          </span>
          <Button
            buttonStyle="secondary"
            id={`action-cancel-${action}`}
            onClick={() => send(`${id}/cancel`, {})}
          >
            {words.cancelSchedule}
          </Button>
        </p>
      ))}
      {failed.map(({ id, action, at, reason }) => (
        <p className="desk-notice desk-notice--error" key={id}>
          {words.notDone(
            timeText(at, i18n.language),
            getTranslation(ACTION_LABELS[action], i18n),
            reason ?? '',
          )}
        </p>
      ))}
      <details className="desk-schedule">
        <summary id="action-schedule">{words.schedule}</summary>
        <div className="desk-schedule__form">
          <label>
            {words.day}
            <input
              className="desk-control"
              type="date"
              name={`${name}-day`}
              value={day}
              min={dayAt(new Date())}
              onChange={(event) => setDay(event.target.value)}
            />
          </label>
          <label>
            {words.time}
            <input
              className="desk-control"
              type="time"
              name={`${name}-time`}
              value={time}
              onChange={(event) => setTime(event.target.value)}
            />
          </label>
          <Button disabled={isBusy} id="action-schedule-publish" onClick={() => ask('publish')}>
            {words.schedulePublish}
          </Button>
          {(isPublished || waiting.length > 0) && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              id="action-schedule-withdraw"
              onClick={() => ask('withdraw')}
            >
              {words.scheduleWithdraw}
            </Button>
          )}
          <p>{words.scheduleHint}</p>
        </div>
      </details>
    </>
  );
}
