import { type Content, isSame } from '#cms/saving/content.ts';
import type { Conflict } from '#cms/saving/staleSave.ts';
import type { CopyStore } from './localCopy.ts';
import type { Reply, SavedDocument } from './reply.ts';

/** After so long without a change a draft is saved. */
const PAUSE_MS = 1500;
/** What is typed is kept on the device this soon. */
const COPY_MS = 200;
const RETRY_MS = 5000;

type SaverStatus = 'saved' | 'typing' | 'saving' | 'offline' | 'signedOut' | 'refused';

export interface SaverState {
  status: SaverStatus;
  /** When the document was last saved from this form, in milliseconds; null before. */
  savedAt: number | null;
  conflict: Conflict | null;
}

export interface SaveRequest {
  id: string | null;
  body: Content;
  /** Whether this saves a draft while somebody types. */
  isTyping: boolean;
  /** Whether the page is about to go, so that the request must outlive it. */
  isLeaving: boolean;
}

export interface SaverOptions {
  id: string | null;
  /** The `updatedAt` of the document in the form; null of a new one. */
  base: string | null;
  /** What the form held when it was opened. */
  saved: Content;
  /** The document as it was stored then: a form leaves out what does not apply. */
  stored: Content;
  /** Whether drafts are saved while one types; else only the device keeps what is typed. */
  savesDrafts: boolean;
  copies: CopyStore;
  content: () => Content;
  send: (change: SaveRequest) => Promise<Reply>;
  onState: (state: SaverState) => void;
  /** A new document has been saved for the first time. */
  onCreated: (id: string) => void;
  onSaved: (doc: SavedDocument, change: { isNew: boolean; isTyping: boolean }) => void;
  onRefused: (reply: Reply) => void;
}

type Renewed = 'content' | 'send' | 'onCreated' | 'onSaved' | 'onRefused';

/**
 * Keeps what is typed into a form: on the device at once, in the CMS after a pause, one save at a time. Each save says
 * which state it rests on; when somebody else has changed the document since, the saver stops and says so.
 */
export class Saver {
  #options: SaverOptions;
  #id: string | null;
  #base: string | null;
  #saved: Content;
  #stored: Content;
  #state: SaverState = { status: 'saved', savedAt: null, conflict: null };
  #copyTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #isPaused = false;
  /** Whether the form holds what was kept on the device, and no save has taken it yet. */
  #isPutBack = false;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#id = options.id;
    this.#base = options.base;
    this.#saved = options.saved;
    this.#stored = options.stored;
  }

  get isDirty(): boolean {
    return !isSame(this.#options.content(), this.#saved);
  }

  /** Takes what the form does anew with each rendering. */
  update(options: Pick<SaverOptions, Renewed>): void {
    this.#options = { ...this.#options, ...options };
  }

  /** The form has changed. */
  touch(): void {
    if (!this.isDirty) {
      this.#settle();
      return;
    }
    clearTimeout(this.#copyTimer);
    this.#copyTimer = setTimeout(() => this.#keepCopy(), COPY_MS);
    if (this.#isPaused || this.#state.conflict) return;
    if (this.#state.status !== 'saving') this.#set({ status: 'typing' });
    if (this.#options.savesDrafts) this.#saveAfter(PAUSE_MS);
  }

  /** What the form holds is what is saved: typed and taken back, or an address that the CMS has made. */
  #settle(): void {
    this.stop();
    // A form that lost what was put back into it has not been edited.
    if (!this.#isPutBack) this.#options.copies.remove();
    if (this.#state.status === 'typing') this.#set({ status: 'saved' });
  }

  /** Keeps and saves at once what is not saved yet: the page is about to go. */
  flush(): void {
    if (!this.isDirty) return;
    this.#keepCopy();
    if (!this.#options.savesDrafts || this.#isPaused || this.#state.conflict) return;
    clearTimeout(this.#saveTimer);
    void this.#save({ isLeaving: true });
  }

  /** Stops saving while somebody else is at work on the document; the device keeps what is typed. */
  pause(isPaused: boolean): void {
    this.#isPaused = isPaused;
    clearTimeout(this.#saveTimer);
    if (!isPaused) this.touch();
  }

  /** Saves what the form holds with what a button says: `_status`, `review`. After what is under way. */
  act(said: Content): Promise<Reply> {
    clearTimeout(this.#saveTimer);
    return this.#inTurn(() => this.#sendOnce({ ...this.#options.content(), ...said }, {}));
  }

  /** Goes on from a state of the document that the form has been given. */
  adopt(doc: SavedDocument, saved: Content): void {
    this.#id = doc.id;
    this.#base = doc.updatedAt;
    this.#saved = saved;
    this.#stored = doc;
    this.#set({ conflict: null, status: this.isDirty ? 'typing' : 'saved' });
  }

  /** Goes on from what was typed on an earlier state, which may not be the last one. */
  restOn(base: string | null): void {
    this.#isPutBack = true;
    if (this.#id !== null) this.#base = base;
  }

  stop(): void {
    clearTimeout(this.#copyTimer);
    clearTimeout(this.#saveTimer);
  }

  #keepCopy(): void {
    clearTimeout(this.#copyTimer);
    this.#options.copies.write({ base: this.#base, content: this.#options.content() });
  }

  #saveAfter(wait: number): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.#save({}), wait);
  }

  #save({ isLeaving = false }: { isLeaving?: boolean }): Promise<unknown> {
    return this.#inTurn(async () => {
      if (!this.isDirty || this.#isPaused) return;
      const reply = await this.#sendOnce(
        { ...this.#options.content(), _status: 'draft' },
        { isTyping: true, isLeaving },
      );
      if (reply.status === 0 || reply.status >= 500) this.#saveAfter(RETRY_MS);
      else if (reply.doc && this.isDirty) this.#saveAfter(PAUSE_MS);
    });
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#running.then(run);
    this.#running = turn.catch(() => {});
    return turn;
  }

  async #sendOnce(
    body: Content,
    { isTyping = false, isLeaving = false }: Partial<SaveRequest>,
  ): Promise<Reply> {
    this.#set({ status: 'saving' });
    const sent = this.#options.content();
    const isNew = this.#id === null;
    const onBase = this.#base === null ? body : { ...body, updatedAt: this.#base };
    const reply = await this.#options.send({ id: this.#id, body: onBase, isTyping, isLeaving });
    if (reply.doc) {
      this.#id = reply.doc.id;
      this.#base = reply.doc.updatedAt;
      // The address is made by the CMS, and put into the form (useSaver.ts).
      this.#saved = 'slug' in reply.doc ? { ...sent, slug: reply.doc.slug } : sent;
      this.#stored = reply.doc;
      this.#isPutBack = false;
      if (isNew) this.#options.onCreated(reply.doc.id);
      if (this.isDirty) this.#keepCopy();
      else this.#options.copies.remove();
      this.#set({ status: this.isDirty ? 'typing' : 'saved', savedAt: Date.now() });
      this.#options.onSaved(reply.doc, { isNew, isTyping });
      return reply;
    }
    this.#keepCopy();
    if (reply.conflict) {
      const theirs = this.#changedByOthers(reply.conflict);
      if (theirs.length === 0) {
        this.#base = reply.conflict.at;
        return this.#sendOnce(body, { isTyping, isLeaving });
      }
      this.#set({ status: 'typing', conflict: { ...reply.conflict, differences: theirs } });
      return reply;
    }
    const isDraft = body._status === 'draft' && !('review' in body);
    // Of what was not published the draft is saved as ever.
    const rest = this.isDirty ? 'typing' : 'saved';
    this.#set({ status: reply.status === 400 && !isDraft ? rest : statusOf(reply.status) });
    this.#options.onRefused(reply);
    if (!isDraft) this.touch();
    return reply;
  }

  /** Whether this form has changed a field since it was last saved. */
  hasChanged(name: string): boolean {
    return !isSame(this.#options.content()[name], this.#saved[name]);
  }

  /** The fields that are stored otherwise than this form last found or saved them. */
  #changedByOthers({ differences }: Conflict): Conflict['differences'] {
    return differences.filter(({ name, theirs }) => !isSame(theirs, this.#stored[name]));
  }

  #set(change: Partial<SaverState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onState(this.#state);
  }
}

function statusOf(status: number): SaverStatus {
  if (status === 0 || status >= 500) return 'offline';
  return status === 401 ? 'signedOut' : 'refused';
}
