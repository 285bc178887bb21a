interface Asked {
  path: string;
  /** Whether the browser came by https. */
  isSecure: boolean;
  /** A word of this one answer, by which the scripts of the admin's pages are known; null where there are none. */
  nonce: string | null;
  /** In development React evaluates texts as code. */
  isDevelopment?: boolean;
}

/** Texts and pictures that answer for themselves how they may be shown. */
const OWN_POLICY = /^\/api\/(preview\/|[a-z-]+\/file\/)/;

/**
 * What a browser is told of an answer of the CMS. Payload's components style themselves in the page, so styles are not
 * limited to files; scripts are those of the page itself and what they load.
 */
export function securityHeaders({
  path,
  isSecure,
  nonce,
  isDevelopment,
}: Asked): [string, string][] {
  const policy = nonce ? pagePolicy(nonce, isDevelopment === true) : ANSWER_POLICY;
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ...(OWN_POLICY.test(path)
      ? []
      : ([
          ['Content-Security-Policy', policy],
          ['Referrer-Policy', 'same-origin'],
          ['Cross-Origin-Opener-Policy', 'same-origin'],
          ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
          ['X-Robots-Tag', 'noindex'],
        ] satisfies [string, string][])),
    ...(isSecure
      ? ([['Strict-Transport-Security', 'max-age=31536000']] as [string, string][])
      : []),
  ];
}

/** An answer of the API is no page. */
const ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

const pagePolicy = (nonce: string, isDevelopment: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
