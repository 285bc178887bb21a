import { getTranslation } from '@payloadcms/translations';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { isAdministrator, isEditor } from '#cms/access/roles.ts';
import { backupStatus } from '#cms/backup/status.ts';
import { ACTION_LABELS } from '#cms/scheduling/actions.ts';
import { dayAt } from '#content/model/time/day.ts';
import { settings } from '#content/settings.ts';
import { dayText } from '../dayText.ts';
import { timeText } from '../time.ts';
import { Backups } from './Backups.tsx';
import { PublicationStatus } from './PublicationStatus.tsx';
import { publishedLately } from './recent.ts';
import { type ListedSchedules, scheduledNext } from './scheduled.ts';
import { draftsOf, type Listed, waitingFor } from './waiting.ts';
import { weekFrom } from './week.ts';
import { type DashboardWords, dashboardWordsIn } from './words.ts';
import './dashboard.css';

type Props = Pick<AdminViewServerProps, 'payload' | 'user' | 'i18n'>;

/** What somebody wants to know when they come to the desk: is the site up to date, what waits, what is on, what went out. */
export async function Dashboard({ payload, user, i18n }: Props) {
  if (!user) return null;
  const { language } = i18n;
  const words = dashboardWordsIn(language);
  const admin = payload.config.routes.admin;
  const today = dayAt(new Date());
  const [waiting, own, scheduled, week, recent] = await Promise.all([
    waitingFor(payload, user),
    draftsOf(payload, user),
    scheduledNext(payload, user),
    weekFrom(payload, user, today),
    publishedLately(payload, user),
  ]);
  const path = (collection: string, id: string) => `${admin}/collections/${collection}/${id}`;
  return (
    <main>
      <Gutter className="desk-home">
        <h1 className="desk-home__title">{words.home}</h1>
        <PublicationStatus />
        {isAdministrator(user) && (
          <Backups
            status={await backupStatus(settings().BACKUP_DIR)}
            words={words}
            language={language}
            now={new Date()}
          />
        )}
        <nav className="desk-home__begin">
          <a href={path('stories', 'create')}>{words.writeStory}</a>
          <a href={path('events', 'create')}>{words.holdEvent}</a>
          <a href={path('media', 'create')}>{words.uploadPicture}</a>
          <a href={`${admin}/guide`} className="desk-home__guide">
            {words.guide}
          </a>
        </nav>
        <div className="desk-home__columns">
          <Drafts {...{ listed: waiting, title: words.waiting, words, language, path }} />
          <Drafts {...{ listed: own, title: words.own, words, language, path }} />
          <Scheduled {...{ listed: scheduled, words, i18n, admin }} />
          <section>
            <h2>{words.week}</h2>
            {week.length === 0 && <p>{words.noWeek}</p>}
            <ul>
              {week.map(({ id, title, day, start, fate }) => (
                <li key={`${id} ${day} ${start}`}>
                  <a href={path('events', id)}>{title}</a>
                  <span>
                    {day === today ? words.today : dayText(day, language)} {start ?? words.allDay}
                    {words.fates[fate] && (
                      <strong className="desk-home__fate">{words.fates[fate]}</strong>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {recent.length > 0 && (
            <section>
              <h2>{words.recent}</h2>
              <ul>
                {recent.map(({ collection, id, title, name, at, address }) => (
                  <li key={id}>
                    {isEditor(user) ? <a href={path(collection, id)}>{title}</a> : <b>{title}</b>}
                    <span>
                      {name} {timeText(at, language)}
                      {address && (
                        <a href={address} target="_blank" rel="noreferrer">
                          {words.see}
                        </a>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </Gutter>
    </main>
  );
}

interface DraftsProps {
  listed: Listed;
  title: string;
  words: DashboardWords;
  language: string;
  path: (collection: string, id: string) => string;
}

/** Drafts, counted; nothing where there are none. */
function Drafts({ listed: { docs, total }, title, words, language, path }: DraftsProps) {
  if (total === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="desk-home__count">{total}</span>
      </h2>
      <ul>
        {docs.map(({ collection, id, title: name, review, updatedAt }) => (
          <li key={id}>
            <a href={path(collection, id)}>{name || words.untitled}</a>
            <span>
              {words[collection]} · {words.reviews[review]} · {timeText(updatedAt, language)}
            </span>
          </li>
        ))}
      </ul>
      {total > docs.length && <p>{words.more(total - docs.length)}</p>}
    </section>
  );
}

interface ScheduledProps {
  listed: ListedSchedules;
  words: DashboardWords;
  i18n: Props['i18n'];
  admin: string;
}

/** What goes out by itself, and when, and what should have; nothing where there is none. */
function Scheduled({ listed, words, i18n, admin }: ScheduledProps) {
  const { waiting, total, failed } = listed;
  if (total + failed.length === 0) return null;
  return (
    <section>
      <h2>
        {words.scheduled} <span className="desk-home__count">{total}</span>
      </h2>
      <ul>
        {[...failed, ...waiting].map(({ id, document, title, action, at, state, reason, name }) => (
          <li key={id} data-schedule={state}>
            <a href={`${admin}/collections/${document}`}>{title || words.untitled}</a>
            <span>
              {timeText(at, i18n.language)} {getTranslation(ACTION_LABELS[action], i18n)} · {name}
              {state === 'failed' && (
                <strong className="desk-home__fate">{words.notDone(reason ?? '')}</strong>
              )}
            </span>
          </li>
        ))}
      </ul>
      {total > waiting.length && <p>{words.more(total - waiting.length)}</p>}
    </section>
  );
}
