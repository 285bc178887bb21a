import { command, say } from './terminal.ts';

// What `npm start` and `npm run dev` do first, in a process of its own that gives its memory back.
await command(async () => {
  const { createFirstAdministrator } = await import('../opening/firstAdministrator.ts');
  const { preparedPayload } = await import('../opening/prepare.ts');
  const payload = await preparedPayload(say);
  const signIn = await createFirstAdministrator(payload);
  if (signIn) {
    say('');
    say('The first administrator, shown this once; change the password after signing in:');
    say(`    e-mail    ${signIn.email}`);
    say(`    password  ${signIn.password}`);
    say('');
  }
  await payload.destroy();
});
