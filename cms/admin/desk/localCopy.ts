import type { Content } from '#cms/saving/content.ts';

/** What was typed and is not saved yet, kept on this device. */
export interface LocalCopy {
  /** The `updatedAt` of the state that it was typed on; null of a new document. */
  base: string | null;
  content: Content;
}

/** Where the copy of one user's version of one document is kept. A full or forbidden store keeps nothing. */
export class CopyStore {
  readonly #user: string;
  #key: string;

  /** @param document `stories/ID`, or `stories/new`. */
  constructor(user: string, document: string) {
    this.#user = user;
    this.#key = `desk:${user}:${document}`;
  }

  /** A new document has got its id: its copy is of that document from now on. */
  moveTo(document: string): void {
    this.remove();
    this.#key = `desk:${this.#user}:${document}`;
  }

  read(): LocalCopy | null {
    try {
      const text = localStorage.getItem(this.#key);
      return text ? (JSON.parse(text) as LocalCopy) : null; // written below
    } catch {
      return null;
    }
  }

  write(copy: LocalCopy): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(copy));
    } catch {
      // The server has the last saved draft; there is no other place on this device.
    }
  }

  remove(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept.
    }
  }
}
