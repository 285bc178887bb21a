import type { BaseApp } from 'astro/app';
import { hasEnding } from '#content/model/redirect.ts';
import { readsOfAsync } from '#site/portal/reads.ts';

type RouteData = BaseApp['manifest']['routes'][number]['routeData'];

/** One page or file of the site. */
export interface Address {
  /** Where it is asked for: `/events/lao-nian-da-xue/`, `/feeds/events.ics`. */
  path: string;
  /** Where it lies in the folder of the site: `events/lao-nian-da-xue/index.html`. */
  file: string;
  route: RouteData;
}

interface Rendered {
  bytes: Buffer | undefined;
  /** Why there are no bytes. */
  error: unknown;
  reads: Set<string>;
}

type StaticPaths = { params: Record<string, string> }[];

/** Renders the pages of the bundle, one at a time, from the portal that is open, and notes what each reads. */
export class Renderer {
  readonly #app: BaseApp;

  constructor(app: BaseApp) {
    this.#app = app;
  }

  get routes(): RouteData[] {
    return this.#app.manifest.routes
      .map(({ routeData }) => routeData)
      .filter(
        ({ type, origin }) => (type === 'page' || type === 'endpoint') && origin !== 'internal',
      );
  }

  /** The addresses of a route, and what was read to know them. */
  async addressesOf(route: RouteData): Promise<{ value: Address[]; reads: Set<string> }> {
    const load = this.#app.manifest.pageMap?.get(route.component);
    const page = await (await load?.())?.page();
    // Astro's type knows no exports besides its own.
    const { getStaticPaths } = (page ?? {}) as {
      getStaticPaths?: () => Promise<StaticPaths> | StaticPaths;
    };
    return readsOfAsync(async () => {
      const paths = route.params.length > 0 ? await getStaticPaths?.() : [{ params: {} }];
      return (paths ?? []).map(({ params }) => addressAt(route, params));
    });
  }

  /** A page as it is written to disk, or why it cannot be; and what it has read. */
  async render(address: Address): Promise<Rendered> {
    const { value, reads } = await readsOfAsync(() =>
      this.#answer(address).then(
        (bytes) => ({ bytes, error: undefined }),
        (error: unknown) => ({ bytes: undefined, error }),
      ),
    );
    return { ...value, reads };
  }

  async #answer({ path, route }: Address): Promise<Buffer> {
    const site = this.#app.manifest.site ?? 'http://localhost';
    // Where a file's name is a parameter, Astro wants it with the slash that pages end with.
    const asked = encodeURI(route.pattern.test(path) ? path : `${path}/`);
    const request = new Request(new URL(asked, site));
    const response = await this.#app.render(request, { routeData: route });
    if (!response.ok && route.route !== NOT_FOUND) {
      throw new Error(`The page answered ${response.status}; the terminal says why.`);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const policy = response.headers.get('content-security-policy');
    return policy ? withPolicy(bytes, policy) : bytes;
  }
}

const NOT_FOUND = '/404';

function addressAt(route: RouteData, params: Record<string, string>): Address {
  const path = route.segments
    .map((parts) =>
      parts
        .map(({ content, dynamic }) =>
          dynamic ? (params[content.replace('...', '')] ?? '') : content,
        )
        .join(''),
    )
    .join('/');
  if (route.route === NOT_FOUND) return { path: '/404/', file: '404.html', route };
  // A former address may have been that of a file: `art/1.html`.
  if (route.type === 'endpoint' || hasEnding(path)) return { path: `/${path}`, file: path, route };
  return path === ''
    ? { path: '/', file: 'index.html', route }
    : { path: `/${path}/`, file: `${path}/index.html`, route };
}

/** A static host may let nobody set headers, so the page says its policy itself: where Astro puts it in static builds. */
function withPolicy(html: Buffer, policy: string): Buffer {
  const text = html.toString();
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  const at = text.search(/<link rel="stylesheet"|<\/head>/);
  return Buffer.from(text.slice(0, at) + meta + text.slice(at));
}
