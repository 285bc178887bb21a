import { getPayload } from 'payload';
import { recordCommand } from '../audit/command.ts';
import { createFirstAdministrator, newPassword } from '../opening/firstAdministrator.ts';
import { command, say } from './terminal.ts';

// npm run administrator: gives the first administrator a new password, for when it was lost, or makes one. A lost phone
// is not asked for any more, and tries of strangers do not keep anybody waiting.
await command(async () => {
  const { default: config } = await import('../payload.config.ts');
  const payload = await getPayload({ config });
  await payload.db.deleteMany({ collection: 'tries', where: { until: { exists: true } } });
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'administrator' } },
    sort: 'createdAt',
    limit: 1,
    overrideAccess: true,
  });
  const [first] = docs;
  if (!first) {
    const signIn = await createFirstAdministrator(payload);
    if (!signIn) throw new Error('There is no administrator, and none could be made.');
    await recordCommand(payload, {
      action: 'rights',
      title: signIn.email,
      details: 'npm run administrator：新建管理员',
    });
    return say(`${signIn.email} signs in with ${signIn.password} from now on.`);
  }
  const password = newPassword();
  await payload.update({
    collection: 'users',
    id: first.id,
    data: { password },
    overrideAccess: true,
  });
  const where = { id: { equals: first.id } };
  const { totalDocs } = await payload.count({
    collection: 'second-factors',
    where,
    overrideAccess: true,
  });
  await payload.db.deleteMany({ collection: 'second-factors', where });
  await recordCommand(payload, {
    action: 'rights',
    document: `users/${first.id}`,
    title: first.name,
    details: `npm run administrator：新密码${totalDocs > 0 ? '，关闭手机验证' : ''}`,
  });
  say(`${first.email} signs in with ${password} from now on.`);
  if (totalDocs > 0) say('The second factor is off: turn it on again on the account page.');
});
