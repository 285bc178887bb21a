import { sentence } from '#content/model/value/sentence.ts';
import { settings } from '#content/settings.ts';
import { examine } from '../doctor/examine.ts';
import { command, say } from './terminal.ts';

const MARKS = { right: '✓', doubtful: '!', wrong: '✗' };

// npm run doctor: what is right with the portal and what is wrong, a line each, while it runs or not. Nothing is written.
await command(async () => {
  const isSecretGiven = Boolean(process.env.PAYLOAD_SECRET);
  // Nothing is signed here; without one the CMS would make one, and keep it. What fails is said below.
  process.env.PAYLOAD_SECRET ||= crypto.randomUUID();
  process.env.DISABLE_LOGGING = 'true';
  const given = settings();
  const open = async () => {
    const { default: config } = await import('../payload.config.ts');
    const { ownPayload } = await import('../backup/ownPayload.ts');
    const { databaseFor } = await import('../database.ts');
    const db = databaseFor(given.DATABASE_URI, process.cwd(), { isLookedAt: true });
    return ownPayload(await config, db);
  };
  let count = 0;
  for await (const { level, text } of examine({ settings: given, isSecretGiven, open })) {
    say(`${MARKS[level]} ${text}`);
    if (level === 'wrong') count += 1;
  }
  if (count === 0) return;
  throw new Error(
    sentence(`有 ${count} 处不对，请看上面打 ✗ 的。`, `Wrong: ${count}. See the lines with ✗.`),
  );
});
