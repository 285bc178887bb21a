import type { AboutPerson } from '#cms/persons/about.ts';
import { settings } from '#content/settings.ts';
import { ErasePerson } from './ErasePerson.tsx';
import { ExportPerson } from './ExportPerson.tsx';
import type { Kind } from './Places.tsx';
import type { PersonWords } from './words.ts';

interface Props {
  about: AboutPerson;
  kinds: Record<string, Kind>;
  role: string;
  words: PersonWords;
}

/** One account: what there is of it, and what becomes of that; the ways to export and to erase it. */
export function PersonView({ about, kinds, role, words }: Props) {
  return (
    <>
      <h2>{about.name}</h2>
      <p className="persons__who">
        {!about.isErased && `${about.email} · `}
        {role}
        {about.isInTrash && !about.isErased && ` · ${words.trashed}`}
      </p>
      <section>
        <h3>{words.kept}</h3>
        <ul className="persons__list">
          {rowsOf({ about, kinds, words }).map(([what, then]) => (
            <li key={what}>
              <strong>{what}</strong>
              <span>{then}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{words.export}</h3>
        <p>{words.exportHint}</p>
        <ExportPerson id={about.id} />
      </section>
      <section>
        <h3>{words.erase}</h3>
        <ErasePerson id={about.id} name={about.name} isErased={about.isErased} />
      </section>
    </>
  );
}

function rowsOf({ about, kinds, words }: Omit<Props, 'role'>): [what: string, then: string][] {
  const { sessions, hasSecondFactor, preferences, records, documents, audits } = about;
  const made = documents
    .map(({ collection, count }) =>
      words.documentCount(kinds[collection]?.label ?? collection, count),
    )
    .join('、');
  return [
    [words.profile, words.profileThen],
    [words.signIns(sessions, hasSecondFactor), words.signInsThen],
    [words.preferences(preferences), words.preferencesThen],
    [words.records(records), words.recordsThen],
    [words.documents(made), words.documentsThen],
    [words.audits(audits), words.auditsThen(settings().AUDIT_DAYS)],
    [words.backups, words.backupsThen],
  ];
}
