import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '#content/settings.ts';
import { pack } from '../packing/archive.ts';
import { stage } from '../packing/stage.ts';
import { removeTraces } from '../packing/traces.ts';
import { command, say } from './terminal.ts';

const root = process.cwd();
/** Beside `dist/`, so that files need not be copied but can be linked. */
const FOLDER = 'dist.release';

// npm run release: one archive with all that a server without internet and without Node needs.
await command(async () => {
  // The settings of this machine are none of the release's.
  Object.assign(process.env, { STYLE_PAGES: '', SITE_URL: '' });
  settings();
  const data = mkdtempSync(join(tmpdir(), 'portal-release-'));
  const { siteBundle } = await import('../builder/bundle.ts');
  const { buildCms } = await import('./cmsBuild.ts');
  try {
    say('building the site’s bundle and the CMS …');
    const bundle = await siteBundle(root);
    await buildCms(root, { DATA_DIR: data, DATABASE_URI: '' });

    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const platform = `${process.platform}-${process.arch}`;
    const release = `${name}-${version}-${platform}`;
    const folder = join(root, FOLDER, release);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    say('putting it together …');
    stage({ root, to: folder, release: { version, platform }, bundle });
    removeTraces(folder, root);
    say('packing …');
    const archive = `${FOLDER}/${release}.tar.gz`;
    await pack(join(root, FOLDER), release, archive);
    rmSync(folder, { recursive: true, force: true });
    say(`${archive}, ${(statSync(archive).size / 1_000_000).toFixed(0)} MB`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
