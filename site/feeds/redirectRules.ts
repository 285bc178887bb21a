import type { Former } from '#site/views/former.ts';

/**
 * The former addresses as a map for nginx, https://nginx.org/en/docs/http/ngx_http_map_module.html, which makes no
 * difference between capitals and small letters: where addresses differ in these alone, each is a regular expression.
 */
export function nginxRules(former: readonly Former[]): string {
  const rules = rulesOf(former);
  const alike = Map.groupBy(rules, ({ from }) => from.toLowerCase());
  const lines = rules.map(({ from, to }) => {
    const isAlone = alike.get(from.toLowerCase())?.length === 1;
    return `${quoted(isAlone ? from : `~^${escaped(from)}$`)} ${quoted(to)};`;
  });
  return [NGINX_HEAD, ...lines, ''].join('\n');
}

/** The former addresses as a part of a site's block for Caddy, https://caddyserver.com/docs/caddyfile/directives/map. */
export function caddyRules(former: readonly Former[]): string {
  const lines = rulesOf(former).map(({ from, to }) => `\t${quoted(from)} ${quoted(to)}`);
  return [
    CADDY_HEAD,
    'map {http.request.uri} {moved_to} {',
    ...lines,
    '\tdefault ""',
    '}',
    CADDY_FOOT,
    '',
  ].join('\n');
}

const NGINX_HEAD = `# Former addresses, for nginx. In the block http, before every other map:
#   map_hash_max_size 65536; map_hash_bucket_size 2048;
#   map $request_uri $moved_to { include /path/to/the/site/redirects.nginx.conf; }
# and in the block server:
#   if ($moved_to) { return 301 $moved_to; }
# Reload nginx after a change: nginx -s reload`;

const CADDY_HEAD = `# Former addresses, for Caddy. In the block of the site:
#   import /path/to/the/site/redirects.caddy
# Reload Caddy after a change: caddy reload`;

const CADDY_FOOT = '@moved expression `{moved_to} != ""`\nredir @moved {moved_to} 301';

interface Rule {
  from: string;
  to: string;
}

/** Each address as a browser sends it; a page also without its slash. */
const rulesOf = (former: readonly Former[]): Rule[] =>
  former.flatMap(({ former: address, to }) => {
    const [path = '', query] = address.split('?');
    const sent = path.split('/').map(encodedPart).join('/');
    const behind = query === undefined ? '' : `?${query}`;
    const forms = sent.endsWith('/') && sent !== '/' ? [sent, sent.slice(0, -1)] : [sent];
    return forms.map((form) => ({ from: form + behind, to }));
  });

/** What a browser leaves as it is, and no server takes for its own. */
const encodedPart = (part: string): string =>
  encodeURIComponent(part).replace(/%(3A|40|26|3D|2B|2C)/g, (code) => decodeURIComponent(code));

/** The model lets in nothing that would need more than quotes; who changes that is told here. */
function quoted(text: string): string {
  if (/["'`{}\s\p{Control}]|\$(?!"?$)/u.test(text)) {
    throw new Error(`“${text}” cannot be written into a server's settings.`);
  }
  return `"${text}"`;
}

const escaped = (text: string): string => text.replace(/[.*+?^()[\]|]/g, (sign) => `\\${sign}`);
