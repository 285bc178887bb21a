import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Payload } from 'payload';
import { messageOf } from '#content/messageOf.ts';
import type { Settings } from '#content/settings.ts';
import { Place } from '../backup/place.ts';
import { withoutSecrets } from '../logging/secrets.ts';
import { engineOf } from '../monitoring/engine.ts';
import { publicationRecords, publishing } from '../monitoring/publishing.ts';
import { pictureStore } from '../pictures/ofSettings.ts';
import { clockFinding, newestTime } from './clock.ts';
import { doubtful, type Finding, right, wrong } from './finding.ts';
import {
  bucketAnswers,
  bucketAway,
  bucketHoldsMore,
  picturesFinding,
  picturesOf,
} from './pictures.ts';
import { publicationFindings } from './publication.ts';
import { isCurrent, schemaFinding, schemaOf, UNFINISHED_RESTORE } from './schema.ts';

export interface Opened {
  payload: Payload;
  close: () => Promise<void>;
}

interface Portal {
  settings: Settings;
  isRunning: boolean;
  open: () => Promise<Opened>;
}

/** Whether the store of pictures and the database answer, and what they hold: pictures, publications, times. */
export async function* databaseFindings(portal: Portal): AsyncGenerator<Finding> {
  const { DATA_DIR, BACKUP_DIR } = portal.settings;
  const place = new Place(portal.settings);
  const folders = [resolve(DATA_DIR), place.pictures, ...(BACKUP_DIR ? [resolve(BACKUP_DIR)] : [])];
  const store = pictureStore(portal.settings);
  const names = await store.names().catch((error: unknown) => bucketAway(store, error));
  if ('level' in names) yield names;
  else if (place.bucket) yield bucketAnswers(store);
  const opened = await openedOr(portal, place);
  if ('level' in opened) {
    yield opened;
    yield clockFinding(new Date(), await newestTime(null, folders));
    return;
  }
  const { payload, close } = opened;
  try {
    yield await answerFinding(payload);
    const schema = await schemaOf(payload);
    yield schemaFinding(schema);
    // What another schema holds cannot be read.
    const readable = isCurrent(schema) ? payload : null;
    if (readable) {
      if (!('level' in names)) {
        const found = await picturesOf(payload, names);
        yield picturesFinding(found);
        if (place.bucket && found.unnamed.length > 0) yield bucketHoldsMore(store, found.unnamed);
      }
      const { isRunning } = portal;
      const published = publishing(await publicationRecords(payload));
      yield* publicationFindings(published, { now: new Date(), isRunning });
    }
    yield clockFinding(new Date(), await newestTime(readable, folders));
  } catch (error) {
    yield failed(error);
  } finally {
    await close();
  }
}

/** The database, or why there is none. */
async function openedOr({ open }: Portal, place: Place): Promise<Opened | Finding> {
  if (place.state !== 'none') return UNFINISHED_RESTORE;
  // Opening a SQLite file that is not there would make one.
  if (place.database && !existsSync(place.database)) {
    return doubtful(
      '还没有数据库：第一次启动门户时会建好。',
      'There is no database yet: the first start of the portal makes it.',
    );
  }
  return open().catch(failed);
}

async function answerFinding(payload: Payload): Promise<Finding> {
  const began = performance.now();
  const { name, version } = await engineOf(payload);
  const ms = Math.ceil(performance.now() - began);
  return right(
    `数据库能用：${name} ${version}，${ms} 毫秒。`,
    `The database answers: ${name} ${version}, in ${ms} ms.`,
  );
}

function failed(error: unknown): Finding {
  const reason = withoutSecrets(messageOf(error)).replaceAll('\n', ' ');
  return wrong(
    `数据库用不了（${reason}）：请看 DATABASE_URI 对不对，数据库开了没有。`,
    `The database does not answer (${reason}): see whether DATABASE_URI is right and the server runs.`,
  );
}
