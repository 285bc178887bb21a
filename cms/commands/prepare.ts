import { failStart, isLog, tell } from './startLog.ts';
import { command } from './terminal.ts';

// What `npm start` and `npm run dev` do first, in a process of its own that gives its memory back.
await command(async () => {
  const { createFirstAdministrator, hasAdministrator } = await import(
    '../opening/firstAdministrator.ts'
  );
  const { preparedPayload } = await import('../opening/prepare.ts');
  const payload = await preparedPayload(tell);
  // A password belongs in no log.
  const signIn = isLog() ? null : await createFirstAdministrator(payload);
  if (signIn) {
    tell('');
    tell('The first administrator, shown this once; change the password after signing in:');
    tell(`    e-mail    ${signIn.email}`);
    tell(`    password  ${signIn.password}`);
    tell('');
  } else if (!(await hasAdministrator(payload))) {
    tell(
      'There is no administrator yet: npm run administrator, or ./portal administrator, makes one and shows the password.',
    );
  }
  await payload.destroy();
}, failStart);
