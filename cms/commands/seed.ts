import { getPayload } from 'payload';
import { migrate } from '../database.ts';
import { seed } from '../opening/seed.ts';
import { command, say } from './terminal.ts';

await command(async () => {
  const { default: config } = await import('../payload.config.ts');
  const payload = await getPayload({ config });
  await migrate(payload);
  const count = await seed(payload);
  say(
    count ? `${count} documents put in.` : 'The opening content is there already; nothing to do.',
  );
  await payload.destroy();
});
