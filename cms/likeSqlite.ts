import type { CollectionConfig, GlobalConfig } from 'payload';
import { withRelationIndexes } from './relationIndexes.ts';
import { withTextIds } from './textIds.ts';
import { withUnsetFields, withUnsetFieldsOfGlobal } from './unsetFields.ts';

const isSqlite = (databaseUri: string): boolean => databaseUri.startsWith('file:');

/** A collection that does on MongoDB what it does on SQLite. */
export const likeSqlite =
  (databaseUri: string) =>
  (collection: CollectionConfig): CollectionConfig =>
    isSqlite(databaseUri)
      ? collection
      : withTextIds(withUnsetFields(withRelationIndexes(collection)));

/** The same for a global. */
export const globalLikeSqlite =
  (databaseUri: string) =>
  (global: GlobalConfig): GlobalConfig =>
    isSqlite(databaseUri) ? global : withUnsetFieldsOfGlobal(global);
