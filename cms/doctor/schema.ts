import type { Payload } from 'payload';
import { appliedSchemas, isBeingRestored, upgradingFrom } from '../upgrades/applied.ts';
import { knownSchemas } from '../upgrades/schema.ts';
import { doubtful, type Finding, right, wrong } from './finding.ts';

/** How a database stands against this portal. */
export interface Schema {
  /** The schemas it has gone through; null when it is new. */
  applied: string[] | null;
  /** Those that this portal knows. */
  known: string[];
  isBeingRestored: boolean;
  /** Whether its content was being brought up to date when that was interrupted. */
  isBeingUpgraded: boolean;
}

export async function schemaOf(payload: Payload): Promise<Schema> {
  const applied = await appliedSchemas(payload);
  const isNew = applied === null;
  return {
    applied,
    known: knownSchemas(),
    isBeingRestored: !isNew && (await isBeingRestored(payload)),
    isBeingUpgraded: !isNew && (await upgradingFrom(payload)) !== null,
  };
}

export const UNFINISHED_RESTORE: Finding = wrong(
  '有一次恢复没有做完：请再运行一次 npm run restore -- 备份文件。',
  'A restore has not ended: run npm run restore -- FILE again.',
);

/** Whether its documents can be read by this portal. */
export const isCurrent = ({ applied, known }: Schema): boolean =>
  applied !== null && known.every((name) => applied.includes(name)) && known.length > 0;

export function schemaFinding(schema: Schema): Finding {
  const { applied, known } = schema;
  const newer = applied?.find((name) => !known.includes(name));
  if (newer !== undefined) {
    return wrong(
      `数据库比这个门户新（${newer}）：请启动新的那个门户。`,
      `The database is of a newer portal than this one (${newer}): start that one.`,
    );
  }
  if (schema.isBeingRestored) return UNFINISHED_RESTORE;
  if (schema.isBeingUpgraded) {
    return doubtful(
      '上一次升级没有做完，下次启动时接着做。',
      'An upgrade was interrupted; the next start goes on with it.',
    );
  }
  if (isCurrent(schema)) {
    return right('数据库是最新的。', 'The database is up to date with this portal.');
  }
  if (!applied?.length) {
    return doubtful(
      '数据库还没有准备好，下次启动时会准备。',
      'The database is not prepared yet: the next start does so.',
    );
  }
  return doubtful(
    '数据库还是旧版的，下次启动时会先备份再升级。',
    'The database is of an older portal: the next start makes a backup and brings it up to date.',
  );
}
