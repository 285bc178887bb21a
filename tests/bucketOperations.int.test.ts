import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { SanitizedConfig } from 'payload';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aboutNow } from '#cms/backup/about.ts';
import { backup } from '#cms/backup/backup.ts';
import { restore } from '#cms/backup/restore.ts';
import { settleRestore } from '#cms/backup/settle.ts';
import { buildSite } from '#cms/builder/buildSite.ts';
import { databaseFor } from '#cms/database.ts';
import { seed } from '#cms/opening/seed.ts';
import { pictureStore } from '#cms/pictures/ofSettings.ts';
import { runCommand } from '#cms/testing/commands.ts';
import { withOnePicture } from '#cms/testing/filled.ts';
import { sample } from '#cms/testing/portal.ts';
import { recordSchemas } from '#cms/upgrades/applied.ts';
import { knownSchemas } from '#cms/upgrades/schema.ts';
import { settings } from '#content/settings.ts';
import { bucketPortal, type Doc, filesOf } from './bucketPortal.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const world = await bucketPortal();

describe.skipIf(!world.hasStore)('with S3_BUCKET the files of pictures', () => {
  const { home, client, line, bucket: BUCKET, prefix: PREFIX, config, payload, editor } = world;
  const { held, bytesOf, uploaded } = world;

  beforeEach(() => line.mend());
  afterEach(() => line.mend());

  const bucket = { kind: 's3' as const, bucket: BUCKET };

  /** Where another portal is. */
  const placeOf = (name: string) => {
    const DATA_DIR = join(home, name);
    return { DATA_DIR, DATABASE_URI: `file:${DATA_DIR}/portal.db` };
  };

  it('are built into the site, which stands without the store; one that is away takes nothing from it', async () => {
    const site = join(home, 'site');
    const build = () => buildSite({ root: process.cwd(), site });
    await editor.send('POST', 'globals/site', { name: '鹿城', description: '门户。' });
    const cover = await uploaded('有图的故事。');
    const story = sample.story({ title: '有图的故事', cover: cover.id });
    const { slug } = (await editor.send('POST', 'stories', story)).doc;
    expect(await build()).toEqual({ documents: [], pages: [] });
    const page = () => readFileSync(join(site, 'stories', slug, 'index.html'), 'utf8');
    const shown = Object.values(cover.sizes).map(({ filename }) => filename);
    for (const file of shown) {
      const there = readFileSync(join(site, 'media', file));
      expect(there.equals(await bytesOf(file)), file).toBe(true);
    }
    expect(page()).toContain(`/media/${cover.sizes.webp480?.filename}`);
    expect(page()).not.toContain(BUCKET);

    const late = await uploaded('新的图。');
    line.goAway();
    const next = sample.story({ title: '没有图的新闻', cover: late.id });
    const { doc } = await editor.send('POST', 'stories', next);
    const { pages } = await build();
    const ofLate = Object.values(late.sizes).map(({ filename }) => filename);
    expect(pages.map(({ path, isKept }) => `${path} ${isKept}`).sort()).toEqual(
      [
        ...shown.map((file) => `/media/${file} true`),
        ...ofLate.map((file) => `/media/${file} false`),
      ].sort(),
    );
    expect(page()).toContain(`/media/${cover.sizes.webp480?.filename}`);
    for (const file of shown) expect(existsSync(join(site, 'media', file)), file).toBe(true);
    line.mend();
    expect(await build()).toEqual({ documents: [], pages: [] });
    expect(existsSync(join(site, 'media', late.sizes.webp480?.filename ?? ''))).toBe(true);
    expect(existsSync(join(site, 'stories', doc.slug, 'index.html'))).toBe(true);
  });

  it('go through an archive into a folder and back into a bucket, byte for byte', async () => {
    const files = new Map<string, Buffer>();
    await uploaded('存档。');
    const { docs } = await payload.find({
      collection: 'media',
      trash: true,
      limit: 0,
      overrideAccess: true,
    });
    for (const doc of docs) {
      for (const file of filesOf(doc as unknown as Doc)) files.set(file, await bytesOf(file));
    }
    const path = join(home, 'of-bucket.tar.gz');
    const about = aboutNow();
    const { manifest } = await backup({ config, path, about, pictures: pictureStore(settings()) });
    expect(manifest.missing).toEqual([]);

    const local = placeOf('local');
    await restore({ config, source: { path }, settings: local });
    const folder = pictureStore(local);
    expect((await folder.names()).sort()).toEqual([...files.keys()].sort());
    for (const [file, bytes] of files) {
      expect(readFileSync(join(local.DATA_DIR, 'media', file)).equals(bytes), file).toBe(true);
    }
    const again = join(home, 'of-folder.tar.gz');
    const db = databaseFor(local.DATABASE_URI, process.cwd());
    const ofLocal = { ...config, db } as SanitizedConfig; // as its types have one before
    await backup({ config: ofLocal, path: again, about, pictures: folder });

    const moved = {
      ...settings(),
      ...placeOf('moved'),
      S3_BUCKET: { ...bucket, prefix: 'moved/' },
    };
    const move = () => restore({ config, source: { path: again }, settings: moved });
    line.cutAfter(300_000);
    await expect(move()).rejects.toThrow('What was written is still there');
    await expect(settleRestore(moved)).rejects.toThrow('has not ended');
    line.mend();
    await move();
    const there = pictureStore(moved);
    expect((await there.names()).sort()).toEqual([...files.keys()].sort());
    for (const [file, bytes] of files) {
      const found = await there.open(file);
      expect(found && Buffer.concat(await found.body.toArray()).equals(bytes), file).toBe(true);
    }
    expect(existsSync(join(moved.DATA_DIR, 'media'))).toBe(false);
    await settleRestore(moved);
  });

  it('are whole before the database counts: a store that is away at the last step holds it up', async () => {
    const path = join(home, 'of-folder.tar.gz');
    const there = { ...settings(), ...placeOf('late'), S3_BUCKET: { ...bucket, prefix: 'late/' } };
    const database = join(there.DATA_DIR, 'portal.db');
    const say = (step: string) => {
      if (step.startsWith('comparing')) line.goAway();
    };
    const cut = restore({ config, source: { path }, settings: there, say });
    await expect(cut).rejects.toThrow('What was written is still there');
    expect(existsSync(database)).toBe(false);
    line.mend();
    await expect(restore({ config, source: { path }, settings: there })).rejects.toThrow(
      'complete but for its last step, which is done now',
    );
    expect(existsSync(database)).toBe(true);
    expect((await pictureStore(there).names()).length).toBeGreaterThan(0);
    await settleRestore(there);
  });

  it('of others are left alone by a restore, also where it fails', async () => {
    const path = join(home, 'of-folder.tar.gz');
    const key = { Bucket: BUCKET, Key: 'others/thesis.doc' };
    await client.send(new PutObjectCommand({ ...key, Body: '三年的心血' }));
    const there = {
      ...settings(),
      ...placeOf('never'),
      S3_BUCKET: { ...bucket, prefix: 'others/' },
    };
    const refused = restore({ config, source: { path }, settings: there });
    await expect(refused).rejects.toThrow(
      `s3://${BUCKET}/others/ holds thesis.doc: an archive is restored into an empty portal.`,
    );
    expect(await (await client.send(new GetObjectCommand(key))).Body?.transformToString()).toBe(
      '三年的心血',
    );
  });

  it('are looked at by the doctor: whether they answer, and what belongs to no picture', async () => {
    const key = { Bucket: BUCKET, Key: `${PREFIX}left.webp` };
    await client.send(new PutObjectCommand({ ...key, Body: 'left' }));
    const answers = `The store of pictures answers: s3://${BUCKET}/${PREFIX}.`;
    const early = await runCommand('doctor', [], { env: placeOf('none-yet') });
    expect(early.output).toContain(answers);
    expect(early.output).toContain('There is no database yet');
    // As a start does, which the tests' MongoDB has not had.
    if (payload.db.name !== 'sqlite') await recordSchemas(payload, knownSchemas());
    const well = await runCommand('doctor', []);
    expect(well.output).toContain(answers);
    expect(well.output).toContain('All files of pictures are there');
    expect(well.output).toContain('files belong to no picture: 1, as left.webp');
    line.refuse();
    const ill = await runCommand('doctor', []);
    expect(ill.output).toMatch(/✗ .*The store of pictures s3:.* does not answer, or refuses/);
    expect(ill.code).toBe(1);
    line.mend();
    const wrong: Record<string, string>[] = [
      { S3_SECRET_ACCESS_KEY: 'not-the-secret' },
      { S3_BUCKET: 'no-such-bucket' },
    ];
    for (const env of wrong) {
      const { output, code } = await runCommand('doctor', [], { env });
      expect([output, code]).toEqual([
        expect.stringMatching(/✗ .*The store of pictures s3:.* does not answer, or refuses/),
        1,
      ]);
    }
  });

  it('of the opening content are there, and putting it in again puts in nothing', async () => {
    for (const collection of ['stories', 'media', 'communities'] as const) {
      await payload.db.deleteMany({ collection, where: {} });
    }
    const content = withOnePicture();
    await seed(payload, content);
    const { docs } = await payload.find({ collection: 'media', overrideAccess: true });
    expect(docs).toHaveLength(1);
    expect(docs[0]?.filename).toBe(`${content.media[0]?.id}.webp`);
    expect(await held()).toContain(docs[0]?.filename);
    expect(await seed(payload, content)).toBe(0);
  });
});
