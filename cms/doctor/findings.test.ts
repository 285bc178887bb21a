import { describe, expect, it } from 'vitest';
import { inLanguage } from '#content/model/value/sentence.ts';
import { parseSettings } from '#content/settings.ts';
import { bytesText, durationText } from './amounts.ts';
import { backupFinding } from './backup.ts';
import { certificateFinding, secureHosts } from './certificates.ts';
import { clockFinding } from './clock.ts';
import { permissionFindings, spaceFinding } from './disk.ts';
import type { Finding } from './finding.ts';
import { bucketAnswers, bucketAway, bucketHoldsMore, picturesFinding } from './pictures.ts';
import { type Holder, portFinding } from './ports.ts';
import { publicationFindings } from './publication.ts';
import { schemaFinding } from './schema.ts';
import { settingsFindings } from './settings.ts';

const GB = 1_000_000_000;
const now = new Date('2026-11-26T12:00:00.000Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

/** Level and English; each has Chinese before it. */
function said({ level, text }: Finding): string {
  expect(inLanguage(text, 'zh')).toMatch(/\p{Script=Han}.*。$/u);
  return `${level}: ${inLanguage(text, 'en')}`;
}

describe('settings', () => {
  const found = (env: Record<string, string>, isSecretGiven = true) =>
    settingsFindings(parseSettings(env), isSecretGiven).map(said);

  it('of a portal for oneself are right as they come', () => {
    expect(found({}, false)).toEqual(['right: The settings are in order.']);
  });

  it('of a portal for others need a secret and public addresses', () => {
    const levels = found({ HOST: '0.0.0.0' }, false).map((one) => one.split('.')[0]);
    expect(levels).toEqual([
      'wrong: PAYLOAD_SECRET is missing, so that a production start is refused: make one by openssl rand -hex 32',
      'doubtful: SITE_URL is http://localhost:4321, which nobody else can open: set it to the public address',
      'doubtful: ADMIN_URL is http://localhost:3000, which nobody else can open: set it to the public address',
    ]);
    const addresses = { SITE_URL: 'https://a.example.org', ADMIN_URL: 'https://b.example.org' };
    expect(found({ NODE_ENV: 'production', ...addresses })).toEqual([
      'right: The settings are in order.',
    ]);
  });
});

it.each<[Holder, string]>([
  ['nobody', 'right: Port 3000 is free (CMS_PORT).'],
  ['portal', 'right: Port 3000 is held by the portal itself (CMS_PORT).'],
  [
    'another',
    'wrong: Port 3000 is held by another program: stop that, or choose another CMS_PORT.',
  ],
  [
    { code: 'EACCES' },
    'wrong: Port 3000 cannot be listened on (EACCES): choose another CMS_PORT or HOST.',
  ],
])('a port that %j has', (holder, sentence) => {
  expect(said(portFinding({ setting: 'CMS_PORT', port: 3000, holder }))).toBe(sentence);
});

it.each([
  [
    0.1 * GB,
    0,
    'wrong: The disk of /data is nearly full, 100 MB are left: make room on it, or choose a larger one.',
  ],
  [0.9 * GB, 0, 'doubtful: The disk of /data has 900 MB left: make room on it soon.'],
  [1.5 * GB, 2 * GB, 'doubtful: The disk of /data has 1.5 GB left: make room on it soon.'],
  [1.5 * GB, 1 * GB, 'right: The disk of /data has 1.5 GB left.'],
])('a disk with %d bytes left for a database of %d', (free, needed, sentence) => {
  expect(said(spaceFinding('/data', free, needed))).toBe(sentence);
});

it('a folder must be writable, and its secrets are for nobody else', () => {
  const all = { folder: '/data', canWrite: true, readable: [] };
  expect(permissionFindings(all)).toEqual([]);
  const open = { ...all, canWrite: false, readable: ['secret', 'portal.db'] };
  expect(permissionFindings(open).map(said)).toEqual([
    'wrong: The folder /data cannot be written to: give it to the user that runs the portal.',
    'doubtful: Other users of this machine can read secret, portal.db: chmod -R go-rwx /data.',
  ]);
});

it.each([
  [['a', 'b'], {}, 'right: The database is up to date with this portal.'],
  [
    ['a'],
    {},
    'doubtful: The database is of an older portal: the next start makes a backup and brings it up to date.',
  ],
  [[], {}, 'doubtful: The database is not prepared yet: the next start does so.'],
  [null, {}, 'doubtful: The database is not prepared yet: the next start does so.'],
  [
    ['a', 'b', 'c'],
    {},
    'wrong: The database is of a newer portal than this one (c): start that one.',
  ],
  [
    ['a', 'b'],
    { isBeingRestored: true },
    'wrong: A restore has not ended: run npm run restore -- FILE again.',
  ],
  [
    ['a'],
    { isBeingUpgraded: true },
    'doubtful: An upgrade was interrupted; the next start goes on with it.',
  ],
])('a database of the schemas %j %j', (applied, more, sentence) => {
  const none = { isBeingRestored: false, isBeingUpgraded: false };
  expect(said(schemaFinding({ applied, known: ['a', 'b'], ...none, ...more }))).toBe(sentence);
});

it('missing pictures are named, up to five', () => {
  expect(said(picturesFinding({ count: 12, missing: [] }))).toBe(
    'right: All files of pictures are there (12).',
  );
  const missing = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg'];
  expect(said(picturesFinding({ count: 12, missing }))).toBe(
    'wrong: Of 12 files of pictures 5 are missing: a.jpg, b.jpg, c.jpg, d.jpg, e.jpg; take them from a backup, or upload them again.',
  );
  expect(picturesFinding({ count: 12, missing: [...missing, 'f.jpg'] }).text).toContain('e.jpg …;');
});

it('a bucket of pictures answers or not, and may hold what belongs to no picture', () => {
  const store = { name: 's3://portal/pictures/' };
  expect(said(bucketAnswers(store))).toBe(
    'right: The store of pictures answers: s3://portal/pictures/.',
  );
  expect(said(bucketHoldsMore(store, ['a.webp', 'b.webp']))).toBe(
    'doubtful: In s3://portal/pictures/ files belong to no picture: 2, as a.webp; unless somebody sends a picture just now, they can be deleted.',
  );
  expect(said(bucketAway(store, new Error('away', { cause: new Error('ECONNREFUSED') })))).toBe(
    'wrong: The store of pictures s3://portal/pictures/ does not answer, or refuses (ECONNREFUSED): see whether S3_BUCKET, S3_ENDPOINT and the keys are right.',
  );
});

describe('publications', () => {
  const none = { last: null, liveSince: null, waitingSince: null, undelivered: 0 };
  const live = {
    ...none,
    last: { state: 'live', at: ago(2), seconds: 1 } as const,
    liveSince: ago(2),
  };
  const found = (published: typeof none | typeof live, isRunning = true) =>
    publicationFindings(published, { now, isRunning }).map(said);

  it('are right when the last one went live, and how long ago is said', () => {
    expect(found(live)).toEqual(['right: The site was brought up to date 2 hours ago.']);
    expect(found(none)).toEqual(['doubtful: The site has not been published yet.']);
  });

  it('are wrong when the last one failed', () => {
    const failed = { ...live, last: { state: 'failed', at: ago(1), seconds: 1 } as const };
    expect(publicationFindings(failed, { now, isRunning: true }).map(said)).toEqual([
      'wrong: The last publication failed: the dashboard and the log say why.',
    ]);
  });

  it('that wait for long are wrong where the portal runs', () => {
    const waiting = { ...live, waitingSince: ago(1) } as never;
    const sentence =
      'wrong: Something has waited for 1 hour to be published: see the log, or restart the portal.';
    expect(found(waiting)).toContain(sentence);
    expect(found(waiting, false)).not.toContain(sentence);
  });

  it('that left documents as they were are to be looked at', () => {
    expect(found({ ...live, undelivered: 3 })).toContain(
      'doubtful: Documents that are not on the site as they are: 3; the dashboard names them.',
    );
  });
});

it.each([
  [null, 'doubtful: There are no nightly backups: set BACKUP_DIR, to a folder on another disk.'],
  [
    { last: null, failure: null },
    'doubtful: There is no backup yet: the portal makes the first when it starts.',
  ],
  [{ last: ago(12), failure: null }, 'right: The last backup is 12 hours old.'],
  [{ last: ago(31), failure: null }, 'doubtful: The last backup is 1 day old.'],
  [
    { last: ago(72), failure: null },
    'wrong: The last backup is 3 days old: the log says why there is none since.',
  ],
  [{ last: null, failure: '没有文件夹。The folder is missing.' }, 'wrong: The folder is missing.'],
])('backups: %j', (status, sentence) => {
  expect(said(backupFinding(status, now))).toBe(sentence);
});

it('a clock is wrong that is behind what was stored', () => {
  const later = new Date(now.getTime() + 3 * 86_400_000);
  expect(said(clockFinding(now, later))).toBe(
    'wrong: The clock is wrong: it says 2026-11-26T12:00:00.000Z, but something was stored 3 days later; set it first.',
  );
  const right = 'right: The clock says 2026-11-26T12:00:00.000Z, and nothing contradicts it.';
  const almost = new Date(now.getTime() + 30_000);
  expect([null, almost, new Date(ago(1))].map((newest) => said(clockFinding(now, newest)))).toEqual(
    [right, right, right],
  );
});

it.each([
  [40, null, 'right: The certificate of a.example.org ends in 40 days.'],
  [
    9,
    null,
    'doubtful: The certificate of a.example.org ends in 9 days: see why it is not renewed.',
  ],
  [-2, null, 'wrong: The certificate of a.example.org expired 2 days ago: renew it now.'],
  [
    40,
    'self-signed',
    'doubtful: The certificate of a.example.org ends in 40 days, but this machine does not trust it (self-signed).',
  ],
])('a certificate for %d days, with the problem %s', (days, problem, sentence) => {
  const validTo = new Date(now.getTime() + days * 86_400_000);
  expect(said(certificateFinding('a.example.org', { validTo, problem }, now))).toBe(sentence);
});

it('a host that cannot be reached is to be looked at', () => {
  expect(said(certificateFinding('a.example.org', 'ECONNREFUSED', now))).toBe(
    'doubtful: The certificate of a.example.org was not looked at: it cannot be reached from this machine (ECONNREFUSED).',
  );
});

it('certificates are of the addresses with TLS, each host once', () => {
  const addresses = ['https://a.example.org', 'http://b.example.org', undefined];
  expect(secureHosts([...addresses, 'https://a.example.org/x', 'https://c:8443'])).toEqual([
    'a.example.org',
    'c:8443',
  ]);
});

it('amounts are said in their largest unit', () => {
  expect(bytesText(999_999).en).toBe('0 MB');
  expect(bytesText(80_900_000_000).zh).toBe('80.9 GB');
  expect([0, 59, 60, 7199, 86_400].map((seconds) => durationText(seconds * 1000).en)).toEqual([
    '0 seconds',
    '59 seconds',
    '1 minute',
    '1 hour',
    '1 day',
  ]);
});
