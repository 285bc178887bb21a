import { inject } from 'vitest';

/** Who can sign in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  password: string;
}

type Json = Record<string, unknown>;

/** The CMS of the running portal, asked over REST as somebody; the first administrator unless said. */
export class Rest {
  readonly #cms: string;
  readonly #token: string;

  private constructor(cms: string, token: string) {
    this.#cms = cms;
    this.#token = token;
  }

  static async signIn(person?: Pick<Person, 'email' | 'password'>): Promise<Rest> {
    const { cms, email, password } = inject('portal');
    const response = await fetch(`${cms}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(person ?? { email, password }),
    });
    return new Rest(cms, (await response.json()).token);
  }

  async ask(
    method: string,
    path: string,
    body?: Json,
  ): Promise<{ status: number; json: Json & { doc: Json & { id: string } } }> {
    const response = await fetch(`${this.#cms}/api/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `JWT ${this.#token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  }

  /** Makes a document. @throws Error with what the CMS says against it. */
  async create(path: string, body: Json): Promise<Json & { id: string }> {
    const { status, json } = await this.ask('POST', path, body);
    if (status !== 201) throw new Error(JSON.stringify(json));
    return json.doc;
  }

  /** Makes a user of a role, of some communities. */
  async person(name: string, role: string, communities: string[] = []): Promise<Person> {
    const email = `${crypto.randomUUID()}@example.org`;
    const password = crypto.randomUUID();
    const { id } = await this.create('users', { name, role, communities, email, password });
    return { id, name, email, password };
  }

  /** A document as its editors see it, the draft on top. */
  async draft(path: string): Promise<Json> {
    return (await this.ask('GET', `${path}?draft=true&depth=0`)).json;
  }
}

/** The id of a document of the opening content. */
export async function idOf(rest: Rest, collection: string, slug: string): Promise<string> {
  const { json } = await rest.ask('GET', `${collection}?where[slug][equals]=${slug}&depth=0`);
  const [doc] = json.docs as { id: string }[];
  if (!doc) throw new Error(`There is no ${collection}/${slug}.`);
  return doc.id;
}
