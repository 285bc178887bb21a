import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Answers } from './answers.ts';

/** What readers ask for, and how often each in ten. A reader of a page asks for its pictures, styles and scripts too. */
const KINDS = [
  { kind: 'pages', files: '**/*.html', of10: 5 },
  { kind: 'search files', files: 'pagefind/**/*.{json,pf_*}', of10: 1 },
  { kind: 'feeds', files: '**/*.{ics,atom,xml}', of10: 1 },
  { kind: 'pictures', files: '**/*.{webp,avif,png,jpg,svg}', of10: 2 },
  { kind: 'styles and scripts', files: '**/*.{css,js}', of10: 1 },
] as const;

/** A large prime: whoever counts on by it comes past everything, in no order. */
const STRIDE = 7919;

/** Asks for a file of the site, another each time; now and then for what has changed since. */
export class Readers {
  readonly #site: string;
  readonly #folder: string;
  readonly #answers: Answers;
  #files = new Map<string, string[]>();
  readonly #turns = KINDS.flatMap(({ kind, of10 }) => Array<string>(of10).fill(kind));

  constructor({ site, folder, answers }: { site: string; folder: string; answers: Answers }) {
    this.#site = site;
    this.#folder = folder;
    this.#answers = answers;
    this.look();
  }

  /** Looks which files there are now. */
  look(): void {
    for (const { kind, files } of KINDS) {
      this.#files.set(kind, globSync(files, { cwd: join(this.#folder, 'site') }));
    }
  }

  async read(at: number): Promise<Answer> {
    const kind = this.#turns[at % this.#turns.length] ?? '';
    const files = this.#files.get(kind) ?? [];
    const path = (files[(at * STRIDE) % files.length] ?? '').replace(/index\.html$/, '');
    const since = at % 3 === 0 ? { 'If-Modified-Since': new Date().toUTCString() } : undefined;
    return this.#answers.count(kind, async () => {
      const response = await fetch(`${this.#site}/${path}`, { ...(since && { headers: since }) });
      const text = await response.text();
      return { status: response.status, text: `${path}: ${text}` };
    });
  }
}
