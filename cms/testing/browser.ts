import { handleEndpoints, type SanitizedConfig } from 'payload';

interface Answer {
  status: number;
  text: string;
  // A test knows what it has asked for.
  json: ReturnType<typeof JSON.parse>;
  headers: Headers;
}

interface Options {
  address?: string;
  headers?: Record<string, string>;
}

/** A browser, as the API meets it: at an address, with the cookies that it was given. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #config: SanitizedConfig;
  readonly #headers: Record<string, string>;

  constructor(config: SanitizedConfig, { address = '203.0.113.7', headers = {} }: Options = {}) {
    this.#config = config;
    this.#headers = { 'x-portal-address': address, ...headers };
  }

  async ask(
    method: string,
    path: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(`http://portal.invalid/api/${path}`, {
      method,
      headers: {
        ...(data !== undefined && { 'Content-Type': 'application/json' }),
        ...(cookie && { cookie }),
        ...this.#headers,
        ...headers,
      },
      ...(data !== undefined && { body: JSON.stringify(data) }),
    });
    const response = await handleEndpoints({ config: this.#config, request });
    for (const set of response.headers.getSetCookie()) this.#keep(set);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      text,
      json: isJson ? JSON.parse(text) : null,
      headers: response.headers,
    };
  }

  signIn(email: string, password: string, code?: string): Promise<Answer> {
    return this.ask('POST', 'users/login', { email, password, ...(code && { code }) });
  }

  #keep(set: string): void {
    const [pair = ''] = set.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
