import type { Readable } from 'node:stream';

/** Where the files of pictures are, by their names. */
export interface PictureStore {
  /** What an operator calls it. */
  readonly name: string;
  names(): Promise<string[]>;
  /** A file as it is now; null when there is none. */
  open(file: string): Promise<OpenFile | null>;
}

export interface OpenFile {
  size: number;
  body: Readable;
}
