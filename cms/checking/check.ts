import type { Schedule } from '#content/model/schedule/shape.ts';
import type { Day } from '#content/model/time/day.ts';
import type { DayOff } from '#content/model/time/holiday.ts';
import type { Label } from '../fields/labels.ts';

export type CheckKey =
  | 'title'
  | 'summary'
  | 'cover'
  | 'coverText'
  | 'consent'
  | 'date'
  | 'dayOff'
  | 'similar'
  | 'venue'
  | 'phone';

/** One line of the list that an editor looks at before publishing. It never keeps anybody from publishing. */
export interface Check {
  key: CheckKey;
  isOk: boolean;
  text: Label;
  /** The field to look at, `outcome.photos`. */
  path: string;
}

export const CHECKED = ['events', 'stories', 'brands'] as const;

export type CheckedCollection = (typeof CHECKED)[number];

/** What of a document is looked at. What a kind of document does not have is not there. */
export interface CheckedDocument {
  collection: CheckedCollection;
  title?: string | null | undefined;
  summary?: string | null | undefined;
  /** The day of a story. */
  date?: string | null | undefined;
  /** An event's schedule; null while it is incomplete. */
  schedule?: Schedule | null | undefined;
  kind?: string | null | undefined;
  venue?: string | null | undefined;
  place?: string | null | undefined;
  online?: string | null | undefined;
  /** When it was first published, as an ISO instant. */
  publishedAt?: string | null | undefined;
  /** Whether something is said of how an event went. */
  hasOutcome?: boolean | undefined;
}

/** A picture at a place of the document. */
export interface ShownPicture {
  path: string;
  alt: string;
  filename: string;
  /** Whether the site shows it: recognisable people have consented. */
  isShown: boolean;
}

/** Another event that may be on at the same time. */
export interface OtherEvent {
  title: string;
  schedule: Schedule;
  venue: string | null;
  place: string | null;
}

/** What is known beside the document. */
export interface Facts {
  today: Day;
  pictures: ShownPicture[];
  venueNames: string[];
  /** Events at the same place on days about these. */
  others: OtherEvent[];
  daysOff: Map<Day, DayOff>;
  /** The last year whose holidays are announced. */
  announcedYear: number;
  /** Whether the document, its venue, community or brand has a telephone number. */
  hasPhone: boolean;
}
