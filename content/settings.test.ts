import { describe, expect, it } from 'vitest';
import { isForOthers, isLoopback, parseSettings } from './settings.ts';

const PORT = 'is not a port: give a number from 1 to 65535.';
const DATABASE =
  'DATABASE_URI names no database we know: write file:data/portal.db, mongodb://… or mongodb+srv://…, or leave it out.';

describe('without any variable', () => {
  it('the portal runs on this machine, from a file, without a secret', () => {
    expect(parseSettings({})).toEqual({
      DATABASE_URI: 'file:data/portal.db',
      DATA_DIR: 'data',
      DIST_DIR: 'dist',
      CMS_PORT: 3000,
      SITE_PORT: 4321,
      HOST: '127.0.0.1',
      SITE_URL: 'http://localhost:4321',
      ADMIN_URL: 'http://localhost:3000',
      BACKUP_KEEP: 14,
      AUDIT_DAYS: 180,
      S3_REGION: 'us-east-1',
      SESSION_HOURS: 12,
      SESSION_IDLE_MINUTES: 120,
      OFFLINE: true,
    });
  });

  it('or with empty ones, which count as unset', () => {
    const empty = { DATABASE_URI: '', CMS_PORT: '', SITE_URL: '', PAYLOAD_SECRET: '' };
    expect(parseSettings(empty)).toEqual(parseSettings({}));
  });
});

describe('the settings', () => {
  it.each([
    ['file:/srv/portal.db'],
    ['mongodb://localhost:27017/portal'],
    ['mongodb+srv://user@cluster.example.org/portal'],
  ])('take the database %s', (uri) => {
    expect(parseSettings({ DATABASE_URI: uri }).DATABASE_URI).toBe(uri);
  });

  it('keep the database in the data folder', () => {
    expect(parseSettings({ DATA_DIR: '/srv/data' }).DATABASE_URI).toBe('file:/srv/data/portal.db');
  });

  it('keep two weeks of backups, or so many as are asked for', () => {
    expect(parseSettings({ BACKUP_KEEP: '30' }).BACKUP_KEEP).toBe(30);
    for (const wrong of ['0', '1001', '1.5', 'all']) {
      expect(() => parseSettings({ BACKUP_KEEP: wrong })).toThrow(
        'BACKUP_KEEP is not a number of backups: give one from 1 to 1000.',
      );
    }
  });

  it('take a place to send the site to, with what its store needs', () => {
    expect(parseSettings({ PUBLISH_TO: 'ssh://web@host/srv/www' }).PUBLISH_TO).toEqual({
      kind: 'ssh',
      user: 'web',
      host: 'host',
      path: '/srv/www',
    });
    expect(() => parseSettings({ PUBLISH_TO: 'www' })).toThrow(
      'PUBLISH_TO is no place to send the site to: write /srv/www, ssh://user@host/srv/www or s3://bucket/folder, or leave it out.',
    );
    const keys = { S3_ACCESS_KEY_ID: 'portal', S3_SECRET_ACCESS_KEY: 'a secret' };
    expect(parseSettings({ PUBLISH_TO: 's3://site', ...keys }).PUBLISH_TO).toMatchObject({
      bucket: 'site',
    });
    expect(() => parseSettings({ PUBLISH_TO: 's3://site' })).toThrow(
      'S3_ACCESS_KEY_ID or S3_SECRET_ACCESS_KEY is missing: with s3:// in PUBLISH_TO, give both.',
    );
    expect(() => parseSettings({ PUBLISH_SSH_CONFIG: "/etc/it's" })).toThrow(
      'PUBLISH_SSH_CONFIG is no file: write its whole path, as /etc/portal/ssh_config.',
    );
  });

  it('take a bucket for the pictures, with its keys, apart from the place of the site', () => {
    const keys = { S3_ACCESS_KEY_ID: 'portal', S3_SECRET_ACCESS_KEY: 'a secret' };
    const bucket = (S3_BUCKET: string, more: object = keys) =>
      parseSettings({ S3_BUCKET, ...more }).S3_BUCKET;
    expect(bucket('portal')).toEqual({ kind: 's3', bucket: 'portal', prefix: '' });
    expect(bucket('portal/a/folder')).toMatchObject({ bucket: 'portal', prefix: 'a/folder/' });
    for (const wrong of ['s3://portal', 'Portal', 'p', 'portal?x']) {
      expect(() => bucket(wrong), wrong).toThrow(
        'S3_BUCKET is no bucket: write its name, or name/a/folder, or leave it out.',
      );
    }
    expect(() => bucket('portal', {})).toThrow(
      'S3_ACCESS_KEY_ID or S3_SECRET_ACCESS_KEY is missing: with S3_BUCKET, give both.',
    );
    const site = (PUBLISH_TO: string) => ({ ...keys, PUBLISH_TO });
    for (const [pictures, to] of [
      ['portal', 's3://portal'],
      ['portal/pictures', 's3://portal'],
      ['portal', 's3://portal/site'],
    ] as const) {
      expect(() => bucket(pictures, site(to)), to).toThrow(
        'S3_BUCKET and PUBLISH_TO name one place: give the pictures and the site a folder each, as bucket/pictures and s3://bucket/site.',
      );
    }
    expect(bucket('portal/site-pictures', site('s3://portal/site'))?.prefix).toBe('site-pictures/');
    expect(bucket('portal', site('s3://other'))?.bucket).toBe('portal');
  });

  it('take a webhook with the secret that signs it', () => {
    const WEBHOOK_URL = 'https://cdn.example.org/purge';
    const WEBHOOK_SECRET = 'sixteen characters';
    expect(parseSettings({ WEBHOOK_URL, WEBHOOK_SECRET })).toMatchObject({ WEBHOOK_URL });
    expect(() => parseSettings({ WEBHOOK_URL })).toThrow(
      'WEBHOOK_SECRET is missing: with WEBHOOK_URL, give the secret that signs it.',
    );
    expect(() => parseSettings({ WEBHOOK_URL, WEBHOOK_SECRET: 'short' })).toThrow(
      'WEBHOOK_SECRET is too short: give at least 16 characters.',
    );
  });

  it('take the addresses and networks of trusted proxies', () => {
    const trusted = '127.0.0.1, ::1,10.0.0.0/8';
    expect(parseSettings({ TRUSTED_PROXY: trusted }).TRUSTED_PROXY).toEqual([
      '127.0.0.1',
      '::1',
      '10.0.0.0/8',
    ]);
    for (const wrong of [
      'nginx',
      '10.0.0.0/33',
      '10.0.0.1/x',
      '::1/129',
      '127.0.0.1,',
      '1.1.1.1/8/8',
    ]) {
      expect(() => parseSettings({ TRUSTED_PROXY: wrong }), wrong).toThrow(
        'TRUSTED_PROXY is no list of addresses: write it as 127.0.0.1 or 127.0.0.1,10.0.0.0/8.',
      );
    }
  });

  it('end sessions after a time', () => {
    expect(parseSettings({ SESSION_IDLE_MINUTES: '30' }).SESSION_IDLE_MINUTES).toBe(30);
    expect(() => parseSettings({ SESSION_HOURS: '0' })).toThrow(
      'SESSION_HOURS is not a number of hours: give one from 1 to 168.',
    );
  });

  it('take a public key of age for the backups, and no private one', () => {
    const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    expect(parseSettings({ BACKUP_RECIPIENT: key }).BACKUP_RECIPIENT).toBe(key);
    expect(() => parseSettings({ BACKUP_RECIPIENT: 'AGE-SECRET-KEY-1QQ' })).toThrow(
      'BACKUP_RECIPIENT is no public key of age: write it as age-keygen prints it, age1….',
    );
  });

  it('derive the site’s address from its port, unless one is given', () => {
    expect(parseSettings({ SITE_PORT: '8080' }).SITE_URL).toBe('http://localhost:8080');
    expect(parseSettings({ SITE_URL: 'https://example.org', SITE_PORT: '8080' }).SITE_URL).toBe(
      'https://example.org',
    );
  });

  it('drop slashes at the end of an address', () => {
    const { SITE_URL, CMS_URL } = parseSettings({
      SITE_URL: 'https://example.org//',
      CMS_URL: 'http://cms.example.org/base/',
    });
    expect(SITE_URL).toBe('https://example.org');
    expect(CMS_URL).toBe('http://cms.example.org/base');
  });

  it('read ports as numbers, from 1 to 65535', () => {
    expect(parseSettings({ CMS_PORT: '1', SITE_PORT: '65535' })).toMatchObject({
      CMS_PORT: 1,
      SITE_PORT: 65535,
    });
  });

  it('take a secret of 16 characters', () => {
    const secret = '0123456789abcdef';
    expect(parseSettings({ PAYLOAD_SECRET: secret }).PAYLOAD_SECRET).toBe(secret);
  });

  it('ignore variables they do not know', () => {
    const settings = parseSettings({ HOME: '/root' });
    expect(settings).not.toHaveProperty('HOME');
  });
});

describe('the settings refuse, in one sentence,', () => {
  it.each([
    ['a database of another kind', { DATABASE_URI: 'postgres://x' }, DATABASE],
    ['a database without a name', { DATABASE_URI: 'file:' }, DATABASE],
    ['a bare path as a database', { DATABASE_URI: 'data/portal.db' }, DATABASE],
    ['a port above 65535', { CMS_PORT: '70000' }, `CMS_PORT ${PORT}`],
    ['port 0', { SITE_PORT: '0' }, `SITE_PORT ${PORT}`],
    ['a port that is no number', { CMS_PORT: 'http' }, `CMS_PORT ${PORT}`],
    [
      'a NODE_ENV that is none',
      { NODE_ENV: 'prod' },
      'NODE_ENV is none of development, production and test: write one of them, or leave it out.',
    ],
    [
      'an OFFLINE that is neither yes nor no',
      { OFFLINE: 'maybe' },
      'OFFLINE is neither yes nor no: write true or false, or leave it out.',
    ],
    ['half a port', { SITE_PORT: '3000.5' }, `SITE_PORT ${PORT}`],
    [
      'a short secret',
      { PAYLOAD_SECRET: '0123456789abcde' },
      'PAYLOAD_SECRET is too short: give at least 16 characters.',
    ],
    [
      'a short token for the figures',
      { METRICS_TOKEN: '0123456789abcde' },
      'METRICS_TOKEN is too short: give at least 16 characters.',
    ],
    [
      'an address without its protocol',
      { SITE_URL: 'example.org' },
      'SITE_URL is not a web address: write it as https://example.org.',
    ],
    [
      'a mail server of another protocol',
      { SMTP_URL: 'https://mail.example.org' },
      'SMTP_URL is no mail server: write it as smtp://user:password@mail.example.org:587.',
    ],
    [
      'a mail server without a sender',
      { SMTP_URL: 'smtp://mail.example.org' },
      'MAIL_FROM is missing: with SMTP_URL, say which address mails come from.',
    ],
    [
      'a sender that is no address',
      { MAIL_FROM: 'portal' },
      'MAIL_FROM is no e-mail address: write it as portal@example.org.',
    ],
    [
      'an address of another protocol',
      { CMS_URL: 'ftp://example.org' },
      'CMS_URL is not a web address: write it as https://example.org.',
    ],
  ])('%s', (_, env, sentence) => {
    expect(() => parseSettings(env)).toThrow(new Error(sentence));
  });
});

describe('an address to listen on', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('%s is this machine only', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.168.1.10', '10.127.0.1', 'example.org'])(
    '%s is open to others',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('a portal', () => {
  it.each([
    [{}, false],
    [{ NODE_ENV: 'development' }, false],
    [{ NODE_ENV: 'production' }, true],
    [{ HOST: '0.0.0.0' }, true],
  ])('with %j is for others: %s', (env, isSo) => {
    expect(isForOthers(parseSettings(env))).toBe(isSo);
  });
});
