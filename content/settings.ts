import { isIP } from 'node:net';
import { z } from 'zod';
import { type Destination, destinationOf } from './destination.ts';
import { daySchema } from './model/time/daySchema.ts';

const port = (fallback: number) =>
  z.coerce
    .number({ error: 'is not a port: give a number from 1 to 65535' })
    .int('is not a port: give a number from 1 to 65535')
    .min(1, 'is not a port: give a number from 1 to 65535')
    .max(65535, 'is not a port: give a number from 1 to 65535')
    .default(fallback);

function wholeNumber({ unit, least, most, fallback }: Range) {
  const error = `is not a number of ${unit}: give one from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error).default(fallback);
}

/** Whether a text is an address, or a network as `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return most > 0 && isLength && more.length === 0;
}

interface Range {
  unit: string;
  least: number;
  most: number;
  fallback: number;
}

const webAddress = z
  .url({ protocol: /^https?$/, error: 'is not a web address: write it as https://example.org' })
  .transform((url) => url.replace(/\/+$/, ''));

const settingsSchema = z.object({
  DATABASE_URI: z
    .string()
    .regex(
      /^(file:.+|mongodb(\+srv)?:\/\/.+)$/,
      'names no database we know: write file:data/portal.db, mongodb://… or mongodb+srv://…, or leave it out',
    )
    .optional(),
  DATA_DIR: z.string().default('data'),
  DIST_DIR: z.string().default('dist'),
  CMS_PORT: port(3000),
  SITE_PORT: port(4321),
  HOST: z.string().default('127.0.0.1'),
  CMS_URL: webAddress.optional(),
  SITE_URL: webAddress.optional(),
  PAYLOAD_SECRET: z.string().min(16, 'is too short: give at least 16 characters').optional(),
  /** The proxies whose word on the client's address is taken: addresses and networks, with commas between them. */
  TRUSTED_PROXY: z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .refine((items) => items.every(isNetwork), {
      error: 'is no list of addresses: write it as 127.0.0.1 or 127.0.0.1,10.0.0.0/8',
    })
    .optional(),
  /** After how many minutes without a sign of life a session ends. */
  SESSION_IDLE_MINUTES: wholeNumber({ unit: 'minutes', least: 5, most: 1440, fallback: 120 }),
  /** After how many hours one signs in again, whatever one does. */
  SESSION_HOURS: wholeNumber({ unit: 'hours', least: 1, most: 168, fallback: 12 }),
  /** Where mail is sent; without it the CMS sends none. */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'is no mail server: write it as smtp://user:password@mail.example.org:587',
    })
    .optional(),
  MAIL_FROM: z.email({ error: 'is no e-mail address: write it as portal@example.org' }).optional(),
  /** The public address of the CMS, for links in mails. */
  ADMIN_URL: webAddress.optional(),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], {
      error: 'is none of development, production and test: write one of them, or leave it out',
    })
    .optional(),
  /** The day that counts as today for a build; else the day in Asia/Shanghai. Tests set it. */
  BUILD_DAY: daySchema.optional(),
  /** Set by who wants the server bundle alone: the folder it is to be in. */
  BUILD_BUNDLE: z.string().optional(),
  /** Where a backup is put each night; without it none is made. */
  BACKUP_DIR: z.string().optional(),
  /** How many of them are kept. */
  BACKUP_KEEP: wholeNumber({ unit: 'backups', least: 1, most: 1000, fallback: 14 }),
  /** For how many days the audit log is kept: the law asks for half a year at least. */
  AUDIT_DAYS: z.coerce
    .number({ error: 'is not a number of days: give one from 180 to 36500' })
    .int('is not a number of days: give one from 180 to 36500')
    .min(180, 'is too short: the audit log is kept for 180 days at least')
    .max(36_500, 'is not a number of days: give one from 180 to 36500')
    .default(180),
  /** Whom backups are encrypted for; only who holds the key to it reads them. */
  BACKUP_RECIPIENT: z
    .string()
    .regex(
      /^age1[0-9a-z]{20,}$/,
      'is no public key of age: write it as age-keygen prints it, age1…',
    )
    .optional(),
  /** Where the site is sent after each publication; without it, it stays in DIST_DIR, where a web server finds it. */
  PUBLISH_TO: z
    .string()
    .transform((text, context) => {
      const destination = destinationOf(text);
      if (destination) return destination;
      context.addIssue(
        'is no place to send the site to: write /srv/www, ssh://user@host/srv/www or s3://bucket/folder, or leave it out',
      );
      return z.NEVER;
    })
    .optional(),
  /** The file with ssh's configuration, in place of the user's own. */
  PUBLISH_SSH_CONFIG: z
    .string()
    .regex(/^\/[^'\n]+$/, 'is no file: write its whole path, as /etc/portal/ssh_config')
    .optional(),
  /** Where the files of pictures are, in place of `DATA_DIR`: a bucket, or a folder in one. */
  S3_BUCKET: z
    .string()
    .transform((text, context) => {
      const place = destinationOf(`s3://${text}`);
      if (place?.kind === 's3') return place;
      context.addIssue('is no bucket: write its name, or name/a/folder, or leave it out');
      return z.NEVER;
    })
    .optional(),
  /** The address of a store that speaks S3; Amazon's own has none. */
  S3_ENDPOINT: webAddress.optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Who is told of each publication. */
  WEBHOOK_URL: webAddress.optional(),
  WEBHOOK_SECRET: z.string().min(16, 'is too short: give at least 16 characters').optional(),
  /** Who has it reads the figures at /api/metrics; without it there are none. */
  METRICS_TOKEN: z.string().min(16, 'is too short: give at least 16 characters').optional(),
  /** Whether readers' devices keep pages for when there is no network; `false` takes it away again. */
  OFFLINE: z
    .stringbool({ error: 'is neither yes nor no: write true or false, or leave it out' })
    .default(true),
  /** Whether a build prints the style pages too, which development always shows. */
  STYLE_PAGES: z
    .stringbool({ error: 'is neither yes nor no: write true or false, or leave it out' })
    .optional(),
});

type Given = z.infer<typeof settingsSchema>;

export type Settings = Omit<Given, 'DATABASE_URI' | 'SITE_URL' | 'ADMIN_URL'> & {
  DATABASE_URI: string;
  SITE_URL: string;
  ADMIN_URL: string;
};

/**
 * The settings of the portal, from environment variables; an empty one counts as unset.
 * @throws Error with one sentence that names the variable and says what to write instead.
 */
export function parseSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  const { DATABASE_URI, SITE_URL, ADMIN_URL, ...rest } = result.data;
  if (rest.CMS_PORT === rest.SITE_PORT) {
    throw new Error(`CMS_PORT and SITE_PORT are both ${rest.CMS_PORT}: give each its own.`);
  }
  if (rest.SMTP_URL && !rest.MAIL_FROM) {
    throw new Error('MAIL_FROM is missing: with SMTP_URL, say which address mails come from.');
  }
  if (rest.PUBLISH_TO?.kind === 's3' && !(rest.S3_ACCESS_KEY_ID && rest.S3_SECRET_ACCESS_KEY)) {
    throw new Error(
      'S3_ACCESS_KEY_ID or S3_SECRET_ACCESS_KEY is missing: with s3:// in PUBLISH_TO, give both.',
    );
  }
  if (rest.S3_BUCKET && !(rest.S3_ACCESS_KEY_ID && rest.S3_SECRET_ACCESS_KEY)) {
    throw new Error(
      'S3_ACCESS_KEY_ID or S3_SECRET_ACCESS_KEY is missing: with S3_BUCKET, give both.',
    );
  }
  if (rest.S3_BUCKET && isWithin(rest.S3_BUCKET, rest.PUBLISH_TO)) {
    throw new Error(
      'S3_BUCKET and PUBLISH_TO name one place: give the pictures and the site a folder each, as bucket/pictures and s3://bucket/site.',
    );
  }
  if (rest.WEBHOOK_URL && !rest.WEBHOOK_SECRET) {
    throw new Error('WEBHOOK_SECRET is missing: with WEBHOOK_URL, give the secret that signs it.');
  }
  return {
    ...rest,
    ADMIN_URL: ADMIN_URL ?? `http://localhost:${rest.CMS_PORT}`,
    DATABASE_URI: DATABASE_URI ?? `file:${rest.DATA_DIR}/portal.db`,
    SITE_URL: SITE_URL ?? `http://localhost:${rest.SITE_PORT}`,
  };
}

/** Whether of two places one is in the other: whoever keeps its own files there would take the other's for what is left. */
const isWithin = (one: Destination, other: Destination | undefined): boolean =>
  one.kind === 's3' &&
  other?.kind === 's3' &&
  one.bucket === other.bucket &&
  (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix));

let parsed: Settings | undefined;

/**
 * The settings of this process, parsed when they are first asked for, so that whoever asks can say what is wrong.
 * @throws as {@link parseSettings} does.
 */
export function settings(): Settings {
  parsed ??= parseSettings(process.env);
  return parsed;
}

/** Whether an address to listen on can be reached from this machine only. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** Whether a portal is there for others than who started it: then it is given its secret, and its log is read by programs. */
export const isForOthers = ({ NODE_ENV, HOST }: Pick<Settings, 'NODE_ENV' | 'HOST'>): boolean =>
  NODE_ENV === 'production' || !isLoopback(HOST);
