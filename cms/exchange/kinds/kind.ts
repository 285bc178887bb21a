import type { PayloadRequest } from 'payload';
import type { Label } from '#cms/fields/labels.ts';
import type { Cell } from '../file/cell.ts';

/** A cell as it is understood: a value (none for an empty cell), or the sentence that refuses it. */
export type Reading = { value: unknown } | { refusal: string };

interface Named {
  id: string;
  name: string;
}

/** What a cell may call by its name: communities, venues and brands, as the user may read them. */
export type Names = Record<'communities' | 'venues' | 'brands', readonly Named[]>;

export type Fields = Record<string, unknown>;

/** One column of a spreadsheet: what a cell of it puts into a document, and how a document is written there. */
export interface Column {
  heading: Label;
  isRequired?: boolean;
  /** What it takes, for the second sheet of the template. */
  hint: string;
  example: Cell;
  /** The field that it fills, `schedule.from`; what is refused there or below it is said at this column. */
  field: string;
  read: (cell: Cell, names: Names) => Reading;
  write: (doc: Fields, names: Names) => Cell;
}

/** What a row will be, in the words of the site. */
export interface Summary {
  title: string;
  /** When, in a sentence; the next dates of an event. */
  when: string;
  next: string[];
  where: string;
}

/** Something to say at a field of a document. */
export interface Problem {
  field: string;
  message: string;
}

/** A kind of document that comes in and goes out as a table: a row for each. */
export interface Kind {
  collection: 'events' | 'stories' | 'redirects';
  label: Label;
  columns: readonly Column[];
  hasDrafts: boolean;
  /** The field that says which communities a document belongs to, by which rights are judged; null where there is none. */
  communityField: string | null;
  /** Puts together what several columns say. */
  completed: (fields: Fields) => Fields;
  /** What is wrong with a document whose single cells are sound. */
  problems: (fields: Fields) => Problem[];
  summary: (fields: Fields, names: Names, setting: Setting) => Summary;
  /** What tells a document from another that looks the same: its title and first day. */
  identity: (fields: Fields) => { title: string; day: string };
  /** The same of what is stored already under these titles. */
  stored: (req: PayloadRequest, titles: string[]) => Promise<{ title: string; day: string }[]>;
}

interface Setting {
  today: string;
  language: string;
}
