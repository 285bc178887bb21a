import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseSettings } from '#content/settings.ts';
import { SOURCES } from './stage.ts';

// Neither Docker nor its images are on every machine: what the container's files name is looked up in the project.

const dockerfile = readFileSync('Dockerfile', 'utf8')
  .replace(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n');
/** What follows an instruction, each time that it is given. */
const saying = (instruction: string): string[] =>
  dockerfile
    .filter((line) => line.startsWith(`${instruction} `))
    .map((line) => line.slice(instruction.length + 1));

const service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
const composed = parse(readFileSync('compose.yaml', 'utf8'));
const compose = z
  .object({
    services: z.object({ portal: service, mongodb: service, caddy: service }),
    volumes: z.record(z.string(), z.null()),
    networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  })
  .parse(composed);
const { portal, mongodb, caddy } = compose.services;

const environment = Object.fromEntries(
  (saying('ENV')[0] ?? '').split(' ').map((one) => one.split('=') as [string, string]),
);
const { version, dependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the Dockerfile', () => {
  it('packs a release by a script of the project, on the Node that the project runs on', () => {
    const [base = '', last = ''] = saying('FROM');
    expect(base).toBe(`node:${dependencies.node}-bookworm-slim AS build`);
    expect(last).toBe('debian:12-slim');
    const [, run = ''] = saying('RUN');
    const [, script = ''] = /npm run (\S+)/.exec(run) ?? [];
    expect(scripts).toHaveProperty(script);
    expect(run).toContain('dist.release/lucheng-portal-*.tar.gz');
  });

  it('copies files that are there', () => {
    const own = saying('COPY').filter((line) => !line.startsWith('--from'));
    const files = own.flatMap((line) => line.split(' ').slice(0, -1));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('sets settings of the portal, and runs as a user of no rights', () => {
    expect(parseSettings(environment)).toMatchObject(environment);
    expect(saying('USER')).toEqual(['10001:10001']);
  });

  it('starts and checks with what a release brings', () => {
    expect(saying('CMD')).toEqual(['["/opt/portal/start"]']);
    expect(saying('HEALTHCHECK')[0]).toMatch(/ CMD \["\/opt\/portal\/portal", "health"\]$/);
    expect(existsSync('cms/packing/start.sh')).toBe(true);
    expect(existsSync('cms/commands/health.ts')).toBe(true);
  });
});

it('what a release is made of is in the context of the build, and no secret', () => {
  const ignored = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const needed = [
    ...SOURCES.map((glob) => glob.split('/')[0] ?? ''),
    ...['package-lock.json', '.npmrc', 'astro.config.mjs', 'tsconfig.json', 'site'],
  ];
  expect(needed.filter((name) => ignored.includes(name))).toEqual([]);
  expect(ignored).toEqual(expect.arrayContaining(['.env', 'data', 'node_modules', '.git']));
});

describe('compose.yaml', () => {
  it('names versions, and none is the latest', () => {
    expect(portal.image).toBe(`lucheng-portal:${version}`);
    for (const { image } of [portal, mongodb, caddy]) expect(image).toMatch(/:\d+\.\d+/);
  });

  it('sets settings of the portal, and asks for those without which nothing starts', () => {
    const given = Object.fromEntries(
      Object.entries(portal.environment).map(([name, value]) => [
        name,
        /, as (\S+)\}/.exec(value)?.[1] ?? value,
      ]),
    );
    expect(parseSettings({ ...environment, ...given })).toMatchObject({
      ...given,
      TRUSTED_PROXY: given.TRUSTED_PROXY?.split(','),
    });
    for (const name of ['SITE_URL', 'ADMIN_URL', 'PAYLOAD_SECRET']) {
      expect(portal.environment[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?`));
    }
  });

  it('has a volume for each folder that the portal writes to, and for nothing else of it', () => {
    const { DATA_DIR, DIST_DIR } = environment;
    const targets = portal.volumes.map((volume) => volume.split(':')[1]);
    // What is prepared of the site, and its lock, lie beside it.
    const beside = dirname(DIST_DIR ?? '');
    expect(beside).not.toBe('/');
    expect(targets).toEqual([DATA_DIR, beside, portal.environment.BACKUP_DIR]);
    expect(composed.services.portal).toMatchObject({ read_only: true, tmpfs: ['/tmp'] });
    const made = saying('RUN').join(' ');
    for (const folder of targets) expect(made).toContain(folder);
  });

  it('has its volumes and networks, and files that are there', () => {
    const volumes = [portal, mongodb, caddy].flatMap((one) => one.volumes.map((v) => v.split(':')));
    for (const [source = ''] of volumes) {
      if (source.startsWith('.')) expect(existsSync(source), source).toBe(true);
      else expect(compose.volumes).toHaveProperty(source);
    }
    for (const { networks } of [portal, mongodb, caddy]) {
      for (const network of networks) expect(compose.networks).toHaveProperty(network);
    }
  });

  it('has a database that is a replica set of the name that its address says, and open to nobody', () => {
    const { host, pathname, searchParams } = new URL(portal.environment.DATABASE_URI ?? '');
    const set = searchParams.get('replicaSet') ?? '';
    expect([host, pathname, set]).toEqual(['mongodb:27017', '/portal', 'portal']);
    expect(mongodb.command).toEqual(['mongod', '--replSet', set, '--bind_ip_all']);
    const initiation = mongodb.healthcheck?.test.at(-1) ?? '';
    expect(initiation).toContain(`_id: '${set}', members: [{ _id: 0, host: '${host}' }]`);
    expect(() => new Function('rs', 'db', 'quit', initiation)).not.toThrow();
    expect([mongodb.ports, mongodb.networks]).toEqual([[], ['database']]);
    expect(compose.networks.database).toEqual({ internal: true });
  });

  it('gives Caddy what docs/Caddyfile asks for', () => {
    const asked = [...readFileSync('docs/Caddyfile', 'utf8').matchAll(/\{\$(\w+):/g)];
    expect(Object.keys(caddy.environment).sort()).toEqual(asked.map(([, name]) => name).sort());
    const port = caddy.environment.CMS_UPSTREAM?.split(':')[1];
    expect(saying('EXPOSE')[0]?.split(' ')).toContain(port);
    expect(String(parseSettings({}).CMS_PORT)).toBe(port);
    const root = `/var/www/${basename(environment.DIST_DIR ?? '')}`;
    expect(readFileSync('docs/Caddyfile', 'utf8')).toContain(`root * ${root}`);
    expect(caddy.volumes).toContain('site:/var/www:ro');
  });
});

const folder = mkdtempSync(join(tmpdir(), 'container-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(spawnSync('caddy', ['version']).status !== 0)('Caddy takes its names from there', () => {
  const file = join(folder, 'Caddyfile');
  const text = readFileSync('docs/Caddyfile', 'utf8');
  writeFileSync(file, text.replace(/^.*redirects\.caddy$/m, '')); // a part of the built site
  const env = {
    ...process.env,
    SITE_URL: 'https://www.lucheng.example',
    ADMIN_URL: 'https://cms.lucheng.example',
    CMS_UPSTREAM: 'portal:3000',
  };
  const { stdout } = spawnSync('caddy', ['adapt', '--config', file, '--adapter', 'caddyfile'], {
    env,
    encoding: 'utf8',
  });
  const named = [...stdout.matchAll(/"(?:host|dial)":\[?"([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(named)).toEqual(
    new Set(['www.lucheng.example', 'cms.lucheng.example', 'portal:3000']),
  );
});
