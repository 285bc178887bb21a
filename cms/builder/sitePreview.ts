import type { ChildProcess } from 'node:child_process';
import {
  type Previewed,
  type PreviewReply,
  type PreviewRequest,
  previewReplySchema,
} from '#content/preview.ts';
import type { Scope } from '#content/publication.ts';
import { startNode } from '../children.ts';
import type { Previewer } from '../preview/previewer.ts';
import { siteBundle } from './bundle.ts';

/** What renders previews, as site/building has it: a program, never imported. */
const PROGRAM = 'site/building/previewProgram.ts';
/** The first page of a large archive waits for all of it to be read. */
const ANSWERS_WITHIN_MS = 60_000;
/** It holds what the public reads in its memory: when nobody previews, it gives that back. */
const ENDED_AFTER_MS = 15 * 60_000;

interface Options {
  root: string;
  /** Where the CMS is read, as the public reads it. */
  cmsUrl: string;
  /** What has been published since it was asked last: the process holds what it has read. */
  published: () => Promise<Scope[]>;
  /** How long a page may take. */
  withinMs?: number;
}

interface Waiting {
  resolve: (reply: PreviewReply) => void;
  reject: (error: Error) => void;
}

type Asked = Exclude<PreviewRequest, { changed: unknown }>;
type Unnumbered<T> = T extends { id: number } ? Omit<T, 'id'> : never;

/**
 * The process that renders previews: the site's own pages, from what the public reads and one draft. It is another one
 * than the builder's, and has no folder to write to. It starts with the first preview and ends when nobody asks for any.
 */
export class SitePreview implements Previewer {
  readonly #options: Options;
  #child: Promise<ChildProcess> | undefined;
  #running: ChildProcess | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  async page(collection: Previewed, document: Record<string, unknown>) {
    for (const scope of await this.#options.published()) this.#changed(scope);
    const reply = await this.#ask({ collection, document });
    if ('html' in reply) return reply;
    throw new Error('problem' in reply ? reply.problem : 'No page came.');
  }

  async file(path: string) {
    // Anybody may ask for a file, and nobody but a preview needs one.
    if (!this.#child) return null;
    const reply = await this.#ask({ file: path });
    return 'base64' in reply
      ? { type: reply.type, bytes: Buffer.from(reply.base64, 'base64') }
      : null;
  }

  /** Ends it at once; the next preview starts another. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    const child = await this.#child?.catch(() => undefined);
    child?.kill('SIGKILL');
  }

  #changed(scope: Scope): void {
    this.#child?.then(
      (child) => child.send({ changed: scope } satisfies PreviewRequest, () => {}),
      () => {}, // it did not start, and whoever asked it was told
    );
  }

  /** Asks; if the process ends on the way, another one is asked. */
  async #ask(asked: Unnumbered<Asked>): Promise<PreviewReply> {
    try {
      return await this.#askOnce(asked);
    } catch (error) {
      if (!(error instanceof PreviewEnded)) throw error;
      return this.#askOnce(asked);
    }
  }

  async #askOnce(asked: Unnumbered<Asked>): Promise<PreviewReply> {
    const started = this.#child ?? this.#start();
    this.#child = started;
    const child = await started;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.stop(), ENDED_AFTER_MS).unref();
    this.#count += 1;
    const id = this.#count;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<PreviewReply>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        timer = setTimeout(() => {
          reject(new Error('A preview took too long.'));
          child.kill('SIGKILL');
        }, this.#options.withinMs ?? ANSWERS_WITHIN_MS);
        child.send({ ...asked, id }, (error) => {
          if (!error) return;
          // It has ended, and nobody has said so yet.
          if (this.#child === started) this.#child = undefined;
          reject(new PreviewEnded());
        });
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  async #start(): Promise<ChildProcess> {
    const { root, cmsUrl } = this.#options;
    try {
      const child = startNode([PROGRAM, await siteBundle(root)], {
        hasChannel: true,
        isQuiet: true,
        showsErrors: true,
        env: { NODE_ENV: 'production', CMS_URL: cmsUrl },
      });
      child.stdout?.resume();
      child.on('message', (message) => {
        const reply = previewReplySchema.parse(message);
        this.#waiting.get(reply.id)?.resolve(reply);
      });
      const end = () => {
        // Another may have been started, by whoever found this one gone.
        if (this.#running !== child) return;
        this.#running = undefined;
        this.#child = undefined;
        for (const { reject } of this.#waiting.values()) reject(new PreviewEnded());
      };
      this.#running = child;
      child.once('error', end);
      child.once('exit', end);
      return child;
    } catch (error) {
      this.#child = undefined;
      throw error;
    }
  }
}

/** The process ended while it was needed. */
class PreviewEnded extends Error {
  constructor() {
    super('The process that renders previews ended.');
  }
}
