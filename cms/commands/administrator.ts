import { randomBytes } from 'node:crypto';
import { getPayload } from 'payload';
import { command, say } from './terminal.ts';

// npm run administrator: gives the first administrator a new password, for when the first one was lost.
await command(async () => {
  const { default: config } = await import('../payload.config.ts');
  const payload = await getPayload({ config });
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'administrator' } },
    sort: 'createdAt',
    limit: 1,
    overrideAccess: true,
  });
  const [first] = docs;
  if (!first) throw new Error('There is no administrator yet: npm start makes the first.');
  const password = randomBytes(12).toString('base64url');
  await payload.update({
    collection: 'users',
    id: first.id,
    data: { password },
    overrideAccess: true,
  });
  say(`${first.email} signs in with ${password} from now on.`);
});
