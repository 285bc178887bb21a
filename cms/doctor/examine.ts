import type { Settings } from '#content/settings.ts';
import { backupStatus } from '../backup/status.ts';
import { backupFinding } from './backup.ts';
import { certificateFinding, certificateOf, secureHosts } from './certificates.ts';
import { databaseFindings, type Opened } from './database.ts';
import { diskFindings } from './disk.ts';
import type { Finding } from './finding.ts';
import { portFinding, portsOf } from './ports.ts';
import { settingsFindings } from './settings.ts';

interface Portal {
  settings: Settings;
  /** Whether whoever runs the portal gave it its secret. */
  isSecretGiven: boolean;
  /** Opens the database to look at it. */
  open: () => Promise<Opened>;
}

/** Looks at a portal, whether it runs or not, and changes nothing: what is right with it and what is wrong, one by one. */
export async function* examine({ settings, isSecretGiven, open }: Portal): AsyncGenerator<Finding> {
  yield* settingsFindings(settings, isSecretGiven);
  const ports = await portsOf(settings);
  yield* ports.map(portFinding);
  yield* await diskFindings(settings);
  const isRunning = ports.some(
    ({ setting, holder }) => setting === 'CMS_PORT' && holder === 'portal',
  );
  yield* databaseFindings({ settings, isRunning, open });
  yield backupFinding(await backupStatus(settings.BACKUP_DIR), new Date());
  for (const host of secureHosts([settings.SITE_URL, settings.ADMIN_URL, settings.CMS_URL])) {
    yield certificateFinding(host, await certificateOf(host), new Date());
  }
}
