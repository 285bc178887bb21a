import { parseArgs } from 'node:util';
import { settings } from '#content/settings.ts';
import { command, namedFile, say } from './terminal.ts';

// npm run restore -- FILE [--identity KEY]: an archive into an empty portal, whole or not at all.
await command(async () => {
  const given = settings();
  const { values, positionals } = parseArgs({
    options: { identity: { type: 'string' } },
    allowPositionals: true,
  });
  const [named] = positionals;
  if (!named) throw new Error('Name the archive: npm run restore -- portal.tar.gz');
  const { default: config } = await import('../payload.config.ts');
  const { restore } = await import('../backup/restore.ts');
  const { identity } = values;
  const source = { path: namedFile(named), identity: identity && namedFile(identity) };
  const { madeAt } = await restore({
    config: await config,
    source,
    settings: given,
    say,
  });
  say(`Restored as it was at ${madeAt}. npm start serves it.`);
});
