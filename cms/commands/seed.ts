import { getPayload } from 'payload';
import { command, say } from './terminal.ts';

await command(async () => {
  const { migrate } = await import('../database.ts');
  const { seed } = await import('../opening/seed.ts');
  const { default: config } = await import('../payload.config.ts');
  const payload = await getPayload({ config });
  await migrate(payload);
  const count = await seed(payload);
  say(
    count ? `${count} documents put in.` : 'The opening content is there already; nothing to do.',
  );
  await payload.destroy();
});
