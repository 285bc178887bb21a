import type { ChildProcess } from 'node:child_process';
import {
  type BuildReport,
  type Reply,
  type Request,
  replySchema,
  type Scope,
} from '#content/publication.ts';
import { endChild, startNode, TookTooLong } from '../children.ts';
import { siteBundle } from './bundle.ts';

/** A build that takes longer is ended: something in the content makes it endless, or the machine is too small. */
const BUILT_WITHIN_MS = 15 * 60_000;

/** The builder, as site/building has it: a program, never imported. */
const BUILDER = 'site/building/program.ts';

export interface Options {
  root: string;
  /** The folder of the built site. */
  site: string;
  /** Where the builder reads the CMS, or undefined to read it in process. */
  cmsUrl?: string | undefined;
  /** How long a publication may take. */
  withinMs?: number | undefined;
  /** Hears what making the bundle prints. */
  onOutput?: ((text: string) => void) | undefined;
}

/** A publication that is under way. */
interface Waiting {
  resolve: (report: BuildReport) => void;
  reject: (error: Error) => void;
  onProgress: (done: number, of: number) => void;
}

/**
 * The process that keeps the site up to date. It starts with the first publication and stays, so that the next ones
 * find bundle and content in its memory; when it has ended, however it ended, the next publication starts another.
 */
export class SiteBuilder {
  readonly #options: Options;
  #child: ChildProcess | undefined;
  #waiting: Waiting | undefined;
  #searched = searching();

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Publishes; one at a time. If the builder ends on the way, another one is tried.
   * @throws Error with the builder's sentence, or because two have ended; TookTooLong.
   */
  async publish(scope: Scope, onProgress: Waiting['onProgress'] = () => {}): Promise<BuildReport> {
    try {
      return await this.#publish(scope, onProgress);
    } catch (error) {
      if (!(error instanceof BuilderEnded)) throw error;
      return this.#publish(scope, onProgress);
    }
  }

  async #publish(scope: Scope, onProgress: Waiting['onProgress']): Promise<BuildReport> {
    const child = this.#child ?? (await this.#start());
    this.#searched = searching();
    const { withinMs = BUILT_WITHIN_MS } = this.#options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<BuildReport>((resolve, reject) => {
        this.#waiting = { resolve, reject, onProgress };
        timer = setTimeout(() => {
          reject(new TookTooLong(withinMs / 60_000));
          child.kill('SIGKILL');
        }, withinMs);
        child.send({ publish: scope } satisfies Request, (error) => {
          if (!error) return;
          // It has ended, and nobody has said so yet.
          if (this.#child === child) this.#child = undefined;
          reject(new BuilderEnded(error.message));
        });
      });
    } finally {
      clearTimeout(timer);
      this.#waiting = undefined;
    }
  }

  /** When the search has followed the last publication. @throws Error when it could not. */
  get searched(): Promise<void> {
    return this.#searched.promise;
  }

  /** Ends it at once, as a machine would that fails. */
  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Ends it, and waits until it has: it keeps the folder to itself until then. */
  async stop(): Promise<void> {
    if (this.#child) await endChild(this.#child);
  }

  async #start(): Promise<ChildProcess> {
    const { root, site, cmsUrl, onOutput } = this.#options;
    const bundle = await siteBundle(root, onOutput);
    const child = startNode([BUILDER, bundle, site], {
      hasChannel: true,
      isQuiet: true,
      showsErrors: true,
      // Compressing goes on in four threads, each of which would keep memory for itself.
      env: { MALLOC_ARENA_MAX: '2', NODE_ENV: 'production', CMS_URL: cmsUrl ?? '' }, // empty is unset: read in process
    });
    child.stdout?.resume();
    // What an earlier child says is about nothing that is waited for.
    child.on('message', (message) => {
      if (this.#child === child) this.#take(replySchema.parse(message));
    });
    const end = (reason: Error) => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.#waiting?.reject(reason);
      this.#searched.reject(reason);
    };
    child.once('error', end);
    child.once('exit', (code, signal) => end(new BuilderEnded(signal ?? `code ${code}`)));
    this.#child = child;
    return child;
  }

  #take(reply: Reply): void {
    if (reply.kind === 'progress') this.#waiting?.onProgress(reply.done, reply.of);
    if (reply.kind === 'live') this.#waiting?.resolve(reply.report);
    if (reply.kind === 'failed') this.#waiting?.reject(new Error(reply.message));
    if (reply.kind === 'searchable') this.#searched.resolve();
    if (reply.kind !== 'searchFailed') return;
    process.stderr.write(`The search stays as it was: ${reply.message}\n`);
    this.#searched.reject(new Error(reply.message));
  }
}

/** The builder's process ended while it was needed. */
class BuilderEnded extends Error {
  constructor(how: string) {
    super(`The builder ended with ${how}.`);
  }
}

function searching(): PromiseWithResolvers<void> {
  const one = Promise.withResolvers<void>();
  one.promise.catch(() => {}); // nobody need wait for it
  return one;
}
