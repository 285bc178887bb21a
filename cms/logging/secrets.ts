/** What an error may hold that nobody who reads a log should know. The values of a query are among them: hashes, keys of sessions. */
const SECRET_KEYS =
  /^(params|parameters|args|password|salt|hash|secret|token|resetPasswordToken|apiKey|authorization|cookie|set-cookie)$/i;

const HIDDEN = '***';

/** The same within a text: the values of a query, a password in an address, a session, a key in a link. */
const IN_TEXT: [RegExp, string][] = [
  [/\nparams: [\s\S]*?(?=\n {4}at |$)/g, `\nparams: ${HIDDEN}`],
  [/(:\/\/[^/\s:@]+:)[^@\s/]+@/g, `$1${HIDDEN}@`],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, HIDDEN],
  [/([?&](?:token|secret|password)=)[^&\s"']+/gi, `$1${HIDDEN}`],
  [/((?:Bearer|JWT) )[\w.~+/-]{8,}=*/g, `$1${HIDDEN}`],
];

/** A text, without what is secret in it. */
export const withoutSecrets = (text: string): string =>
  IN_TEXT.reduce((all, [secret, hidden]) => all.replace(secret, hidden), text);

/** A line of Payload's log, JSON, without what is secret in it. */
export function lineWithoutSecrets(line: string): string {
  try {
    const hidden = (key: string, value: unknown) => {
      if (SECRET_KEYS.test(key)) return HIDDEN;
      return typeof value === 'string' ? withoutSecrets(value) : value;
    };
    return `${JSON.stringify(JSON.parse(line), hidden)}\n`;
  } catch {
    return withoutSecrets(line);
  }
}
