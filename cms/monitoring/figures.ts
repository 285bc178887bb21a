import { Counter, Gauge, Registry } from 'prom-client';
import type { Details } from './details.ts';
import type { Responses } from './responses.ts';

interface Read {
  details: Details;
  /** By collection. */
  documents: Record<string, number>;
  /** Publications that have ended since the process began. */
  outcomes: Record<'live' | 'failed', number>;
  responses: Responses;
}

/** Values by the one label of a figure; what is not known is null, and has no line. */
type Labelled = Record<string, number | null>;

/** The portal's own figures as they are now. The values of labels are few: outcomes, collections, folders, classes of status. */
export function figures({ details, documents, outcomes, responses }: Read): Registry {
  const registry = new Registry();
  const { database, builder, publishing, backup, freeBytes, version } = details;

  gauges('portal_info', 'The version of the portal.', 'version', { [version]: 1 });
  gauge('portal_database_up', 'Whether the database answers.', database ? 1 : 0);
  gauge('portal_database_latency_seconds', 'How long it took to.', inSeconds(database?.latencyMs));
  gauge('portal_builder', 'Whether this process is the one that publishes.', isOne(builder));
  counters('portal_publications_total', 'Ended, by outcome.', 'outcome', outcomes);
  gauge(
    'portal_publication_last_duration_seconds',
    'How long the last publication took.',
    publishing?.last?.seconds,
  );
  gauge(
    'portal_publication_last_success_timestamp_seconds',
    'When the site was brought up to date last.',
    timestamp(publishing?.liveSince),
  );
  gauge(
    'portal_publication_waiting_since_timestamp_seconds',
    'When the first publication was asked for that nobody has begun.',
    timestamp(publishing?.waitingSince),
  );
  gauge(
    'portal_undelivered_documents',
    'Documents that are not on the site as they are.',
    publishing?.undelivered,
  );
  gauges('portal_documents', 'Documents, without the trash.', 'collection', documents);
  gauge('portal_backup_age_seconds', 'Age of the last nightly backup.', age(backup?.last));
  gauges('portal_disk_free_bytes', 'Free on the disk of a folder.', 'folder', freeBytes);
  counters('portal_http_responses_total', 'Answers, by class of status.', 'class', responses);
  return registry;

  function gauge(name: string, help: string, value: number | null | undefined): void {
    if (typeof value !== 'number') return;
    new Gauge({ name, help, registers: [registry] }).set(value);
  }

  function gauges(name: string, help: string, label: string, values: Labelled): void {
    const one = new Gauge({ name, help, labelNames: [label], registers: [registry] });
    for (const [key, value] of Object.entries(values)) {
      if (value !== null) one.set({ [label]: key }, value);
    }
  }

  function counters(name: string, help: string, label: string, values: Labelled): void {
    const one = new Counter({ name, help, labelNames: [label], registers: [registry] });
    for (const [key, value] of Object.entries(values)) one.inc({ [label]: key }, value ?? 0);
  }
}

const inSeconds = (milliseconds: number | undefined) =>
  milliseconds === undefined ? null : milliseconds / 1000;

const isOne = (builder: Details['builder']): number => (builder?.isThisProcess ? 1 : 0);

const timestamp = (instant: string | null | undefined) =>
  instant ? Date.parse(instant) / 1000 : null;

const age = (instant: string | null | undefined) =>
  instant ? (Date.now() - Date.parse(instant)) / 1000 : null;
