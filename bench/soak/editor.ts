import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './desk.ts';

/** An editor types, waits and publishes. */
const DRAFTS_BEFORE_PUBLISHING = 3;
const SHOWN_WITHIN_MS = 60_000;
const LOOKS_EVERY_MS = 250;
const PUBLICATIONS_OF_A_STORY = 10;
const PICTURE_EVERY = 5;
const TABLE_EVERY = 15;
const ROWS = 3;

interface Place {
  desk: Desk;
  site: string;
  picture: Buffer;
  isOver: () => boolean;
}

/** Somebody who writes stories, with a picture now and then, and brings in a table of events now and then. */
export class Editor {
  /** What must be on the site: the last text that was published, by the path of its page. */
  readonly published = new Map<string, string>();
  /** How long each publication took until it was on the site. */
  readonly shownAfterMs: number[] = [];
  /** What was refused, or did not come in time. */
  readonly faults: string[] = [];
  readonly #number: number;
  readonly #place: Place;
  #story = { id: '', path: '', updatedAt: '' };
  #import: { id: string; paths: string[] } | null = null;

  constructor(number: number, place: Place) {
    this.#number = number;
    this.#place = place;
  }

  async work(): Promise<void> {
    await pause(this.#number * 1000);
    for (let turn = 0; !this.#place.isOver(); turn += 1) {
      if (turn % PUBLICATIONS_OF_A_STORY === 0) await this.#begin(turn);
      await this.#open();
      await this.#type(turn);
      const cover = turn % PICTURE_EVERY === PICTURE_EVERY - 1 ? await this.#upload(turn) : {};
      await this.#publish(`第${turn}次发布的。`, cover);
      if (turn % TABLE_EVERY === this.#number) await this.#bringInTable(turn);
    }
  }

  async #begin(turn: number): Promise<void> {
    const slug = `soak-${this.#number}-${turn}`;
    const summary = `${slug}，刚开始写。`;
    const story = {
      title: `湖边的一天${this.#number}之${turn}`,
      slug,
      date: '2026-05-01',
      summary,
    };
    const path = `/stories/${slug}/`;
    const reply = await this.#place.desk.send('publications', 'POST', 'stories?depth=0', {
      ...story,
      _status: 'published',
    });
    if (!reply) this.faults.push(`refused: ${path}`);
    else this.#story = { id: reply.doc.id, path, updatedAt: reply.doc.updatedAt };
    if (reply) await this.#watch(path, summary);
  }

  /** Opens the form, as a browser does. */
  async #open(): Promise<void> {
    const { id } = this.#story;
    await this.#place.desk.get('pages of the admin', `/admin/collections/stories/${id}`);
  }

  async #type(turn: number): Promise<void> {
    for (let draft = 0; draft < DRAFTS_BEFORE_PUBLISHING && !this.#place.isOver(); draft += 1) {
      await this.#thinks();
      await this.#save('drafts', '&draft=true&typing=true', {
        summary: `打字${turn}之${draft}。`,
        _status: 'draft',
      });
    }
    await this.#thinks();
  }

  async #publish(summary: string, more: object): Promise<void> {
    const { path } = this.#story;
    const isTaken = await this.#save('publications', '', {
      summary,
      ...more,
      _status: 'published',
    });
    if (isTaken) await this.#watch(path, summary);
    else this.faults.push(`refused: ${path}, ${summary}`);
  }

  /** On the state that was answered last, as the form does. @returns whether it was taken */
  async #save(kind: string, query: string, body: object): Promise<boolean> {
    const { id, updatedAt } = this.#story;
    const path = `stories/${id}?depth=0${query}`;
    const reply = await this.#place.desk.send(kind, 'PATCH', path, { ...body, updatedAt });
    if (reply) this.#story.updatedAt = reply.doc.updatedAt;
    return reply !== null;
  }

  async #upload(turn: number): Promise<object> {
    const alt = `湖边的早晨${this.#number}之${turn}`;
    const bytes = new Uint8Array(this.#place.picture);
    const file = new File([bytes], `soak-${this.#number}-${turn}.jpg`, { type: 'image/jpeg' });
    const said = { alt, people: 'none' };
    const reply = await this.#place.desk.send('uploads', 'POST', 'media', said, file);
    return reply ? { cover: reply.doc.id } : {};
  }

  /** Brings a table of events in and publishes it, after the one before was taken back. */
  async #bringInTable(turn: number): Promise<void> {
    const { desk } = this.#place;
    if (this.#import) {
      for (const path of this.#import.paths) this.published.delete(path);
      await desk.send('tables taken back', 'POST', `imports/${this.#import.id}/take-back`, {});
    }
    const numbers = Array.from({ length: ROWS }, (_, row) => `${this.#number}${turn}${row}`);
    const rows = numbers.map((one) => `湖边读书 ${one},阅读活动,带书来。,2047-03-01,19:30,湖心亭`);
    const table = ['标题,类别,摘要,日期,开始时间,具体位置', ...rows].join('\n');
    const said = { kind: 'events', publish: true };
    const file = new File([table], 'soak.csv', { type: 'text/csv' });
    const reply = await desk.send('tables', 'POST', 'imports', said, file);
    if (!reply) {
      this.faults.push(`refused: the table of editor ${this.#number}, turn ${turn}`);
      return;
    }
    const paths = numbers.map((one) => `/events/hu-bian-du-shu-${one}/`);
    this.#import = { id: reply.id, paths };
    for (const [at, path] of paths.entries()) await this.#watch(path, `湖边读书 ${numbers[at]}`);
  }

  /** Looks at the site until it shows what was published. */
  async #watch(path: string, text: string): Promise<void> {
    this.published.set(path, text);
    const began = performance.now();
    while (performance.now() - began < SHOWN_WITHIN_MS) {
      if (await isShown(this.#place.site + path, text)) {
        this.shownAfterMs.push(performance.now() - began);
        return;
      }
      await pause(LOOKS_EVERY_MS);
    }
    this.faults.push(`not on the site within ${SHOWN_WITHIN_MS / 1000} s: ${path}, ${text}`);
  }

  #thinks(): Promise<void> {
    return pause(1500 + Math.random() * 2500);
  }
}

/** Whether a page of the site holds a text. */
export async function isShown(url: string, text: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  return response ? (await response.text()).includes(text) : false;
}
