import { command, say } from './terminal.ts';

await command(async () => {
  const { currentPayload } = await import('../opening/prepare.ts');
  const { seed } = await import('../opening/seed.ts');
  const payload = await currentPayload(say);
  const count = await seed(payload);
  say(
    count ? `${count} documents put in.` : 'The opening content is there already; nothing to do.',
  );
  await payload.destroy();
});
