import type { AgendaDay, AgendaLine } from '#site/calendar/agenda.ts';
import { isStanding } from '#site/calendar/agenda.ts';
import { wordsOf } from '#site/calendar/data.ts';
import { relativeText } from '#site/calendar/today.ts';
import { calendar as words } from '#site/words.ts';

interface Props {
  days: AgendaDay[];
  /** The day of the build: what is near it is called so, and keeps room for what the reader's clock says of it. */
  today?: string | undefined;
}

/** Dates by day. Printed as it stands on the pages; the filters show what they find by it too. */
export default function AgendaDays({ days, today = '' }: Props) {
  return (
    <div className="agenda">
      {days.map(({ day, name, lunar, marks, off, lines, more }) => (
        <section key={day} id={`d-${day}`} data-day-group>
          <h2>
            <time dateTime={day}>{name}</time>{' '}
            <small>
              {lunar} {marks.length > 0 && <b>{marks.join(' ')}</b>}
              {off && <i data-off={off}>{words.offOf[off]}</i>}
            </small>
          </h2>
          <ul role="list">
            {lines.map((line) => (
              // A date may have moved onto another of the same event: its remark tells them apart.
              <Line
                key={`${line.path} ${line.start} ${line.fate} ${line.remarks.join()}`}
                line={line}
                today={today}
              />
            ))}
          </ul>
          {more && (
            <p className="more">
              <a href={more.path}>{words.moreOn(more.count)}</a>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function Line({ line, today }: { line: AgendaLine; today: string }) {
  const { path, title, hours, place, warning, remarks } = line;
  const starts = line.start && `${line.day}T${line.start}`;
  const near =
    today && isStanding(line.fate) && relativeText(`${today}T00:00`, { ...line, starts });
  return (
    <li
      data-day={line.day}
      data-last-day={line.lastDay}
      data-starts={starts}
      data-ends={line.ends}
      data-status={line.fate}
      data-traits={line.traits.join(' ')}
      data-words={wordsOf(title, place)}
    >
      <a href={path}>
        {warning && <strong className="state">{warning}</strong>}
        <span className="dates-name">{title}</span>
      </a>
      <p className="meta">
        {hours && <span className="hours">{hours}</span>}
        <span>{place}</span>
        <em data-relative data-near={Boolean(near) || undefined}>
          {near}
        </em>
        {remarks.map((remark) => (
          <span key={remark}>{remark}</span>
        ))}
      </p>
    </li>
  );
}
