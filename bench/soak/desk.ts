import type { Answer, Answers } from './answers.ts';

type Body = Record<string, unknown>;

/** The CMS as a browser in which somebody has signed in asks it. */
export class Desk {
  readonly #cms: string;
  readonly #token: string;
  readonly #answers: Answers;

  private constructor(cms: string, token: string, answers: Answers) {
    this.#cms = cms;
    this.#token = token;
    this.#answers = answers;
  }

  static async signIn(
    cms: string,
    person: { email: string; password: string },
    answers: Answers,
  ): Promise<Desk> {
    const { text } = await answers.count('signing in', () =>
      answerOf(`${cms}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: cms },
        body: JSON.stringify(person),
      }),
    );
    return new Desk(cms, JSON.parse(text).token, answers);
  }

  /** Asks for a page of the admin, or what the API says. */
  get(kind: string, path: string): Promise<Answer> {
    return this.#answers.count(kind, () => this.#ask('GET', path));
  }

  /** Sends a document, or a file with what is said of it. @returns what was answered; null where it was refused. */
  async send(kind: string, method: string, path: string, body: Body, file?: File) {
    const form = new FormData();
    if (file) {
      form.set('file', file);
      form.set('_payload', JSON.stringify(body));
    }
    const { status, text } = await this.#answers.count(kind, () =>
      this.#ask(method, `/api/${path}`, file ? form : JSON.stringify(body)),
    );
    return status === 200 || status === 201 ? JSON.parse(text) : null;
  }

  #ask(method: string, path: string, body?: string | FormData): Promise<Answer> {
    const headers = {
      Cookie: `payload-token=${this.#token}`,
      ...(method !== 'GET' && { Origin: this.#cms }),
      ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
    };
    return answerOf(this.#cms + path, { method, headers, ...(body && { body }) });
  }
}

async function answerOf(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  return { status: response.status, text: await response.text() };
}
