import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`pages_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_texts_order_parent\` ON \`pages_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_texts_order_parent\` ON \`_pages_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`activities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`title\` text,
  	\`comment\` text,
  	\`document\` text NOT NULL,
  	\`by_id\` text(36),
  	\`owner_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`activities_document_idx\` ON \`activities\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`activities_by_idx\` ON \`activities\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_owner_idx\` ON \`activities\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_updated_at_idx\` ON \`activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activities_created_at_idx\` ON \`activities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`presences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document\` text NOT NULL,
  	\`user\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`seen_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`presences_document_idx\` ON \`presences\` (\`document\`);`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_autosave_idx\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_review\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_autosaved_by\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_review_idx\` ON \`_stories_v\` (\`version_review\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_pinyin_idx\` ON \`_stories_v\` (\`version_pinyin\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_deleted_at_idx\` ON \`_stories_v\` (\`version_deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`autosave\`;`)
  await db.run(sql`DROP INDEX \`_events_v_autosave_idx\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_review\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_first_day\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_last_day\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_autosaved_by\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_review_idx\` ON \`_events_v\` (\`version_review\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_first_day_idx\` ON \`_events_v\` (\`version_first_day\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_last_day_idx\` ON \`_events_v\` (\`version_last_day\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_pinyin_idx\` ON \`_events_v\` (\`version_pinyin\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_deleted_at_idx\` ON \`_events_v\` (\`version_deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`autosave\`;`)
  await db.run(sql`DROP INDEX \`_brands_v_autosave_idx\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_autosaved_by\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_pinyin_idx\` ON \`_brands_v\` (\`version_pinyin\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_deleted_at_idx\` ON \`_brands_v\` (\`version_deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`autosave\`;`)
  await db.run(sql`DROP INDEX \`_pages_v_autosave_idx\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_autosaved_by\` text;`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_pinyin_idx\` ON \`_pages_v\` (\`version_pinyin\`);`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`autosave\`;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`review\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`autosaved_by\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`stories_review_idx\` ON \`stories\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`stories_pinyin_idx\` ON \`stories\` (\`pinyin\`);`)
  await db.run(sql`CREATE INDEX \`stories_deleted_at_idx\` ON \`stories\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`review\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`first_day\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`last_day\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`autosaved_by\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`events_review_idx\` ON \`events\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`events_first_day_idx\` ON \`events\` (\`first_day\`);`)
  await db.run(sql`CREATE INDEX \`events_last_day_idx\` ON \`events\` (\`last_day\`);`)
  await db.run(sql`CREATE INDEX \`events_pinyin_idx\` ON \`events\` (\`pinyin\`);`)
  await db.run(sql`CREATE INDEX \`events_deleted_at_idx\` ON \`events\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`autosaved_by\` text;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`brands_pinyin_idx\` ON \`brands\` (\`pinyin\`);`)
  await db.run(sql`CREATE INDEX \`brands_deleted_at_idx\` ON \`brands\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`autosaved_by\` text;`)
  await db.run(sql`CREATE INDEX \`pages_pinyin_idx\` ON \`pages\` (\`pinyin\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`media_pinyin_idx\` ON \`media\` (\`pinyin\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`communities_pinyin_idx\` ON \`communities\` (\`pinyin\`);`)
  await db.run(sql`CREATE INDEX \`communities_deleted_at_idx\` ON \`communities\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`pinyin\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`venues_pinyin_idx\` ON \`venues\` (\`pinyin\`);`)
  await db.run(sql`CREATE INDEX \`venues_deleted_at_idx\` ON \`venues\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`users_deleted_at_idx\` ON \`users\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reset_password_requested_at\`;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`held_back\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stories_id\` text(36),
  	\`events_id\` text(36),
  	\`brands_id\` text(36),
  	\`pages_id\` text(36),
  	\`media_id\` text(36),
  	\`communities_id\` text(36),
  	\`venues_id\` text(36),
  	\`users_id\` text(36),
  	\`publications_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`brands_id\`) REFERENCES \`brands\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`communities_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`venues_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stories_id_idx\` ON \`payload_locked_documents_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_brands_id_idx\` ON \`payload_locked_documents_rels\` (\`brands_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communities_id_idx\` ON \`payload_locked_documents_rels\` (\`communities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_venues_id_idx\` ON \`payload_locked_documents_rels\` (\`venues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`DROP TABLE \`pages_texts\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_texts\`;`)
  await db.run(sql`DROP TABLE \`activities\`;`)
  await db.run(sql`DROP TABLE \`presences\`;`)
  await db.run(sql`DROP INDEX \`stories_review_idx\`;`)
  await db.run(sql`DROP INDEX \`stories_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`stories_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`review\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`pinyin\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`autosaved_by\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_version_version_review_idx\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_version_version_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`autosave\` integer;`)
  await db.run(sql`CREATE INDEX \`_stories_v_autosave_idx\` ON \`_stories_v\` (\`autosave\`);`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_review\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_pinyin\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_autosaved_by\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`events_review_idx\`;`)
  await db.run(sql`DROP INDEX \`events_first_day_idx\`;`)
  await db.run(sql`DROP INDEX \`events_last_day_idx\`;`)
  await db.run(sql`DROP INDEX \`events_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`events_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`review\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`first_day\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`last_day\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`pinyin\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`autosaved_by\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_review_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_first_day_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_last_day_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`autosave\` integer;`)
  await db.run(sql`CREATE INDEX \`_events_v_autosave_idx\` ON \`_events_v\` (\`autosave\`);`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_review\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_first_day\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_last_day\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_pinyin\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_autosaved_by\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`brands_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`brands_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`pinyin\`;`)
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`autosaved_by\`;`)
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_brands_v_version_version_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`_brands_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`autosave\` integer;`)
  await db.run(sql`CREATE INDEX \`_brands_v_autosave_idx\` ON \`_brands_v\` (\`autosave\`);`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_pinyin\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_autosaved_by\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`pages_pinyin_idx\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`pinyin\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`autosaved_by\`;`)
  await db.run(sql`DROP INDEX \`_pages_v_version_version_pinyin_idx\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`autosave\` integer;`)
  await db.run(sql`CREATE INDEX \`_pages_v_autosave_idx\` ON \`_pages_v\` (\`autosave\`);`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_pinyin\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_autosaved_by\`;`)
  await db.run(sql`DROP INDEX \`media_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`media_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`pinyin\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`communities_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`communities_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`pinyin\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`venues_pinyin_idx\`;`)
  await db.run(sql`DROP INDEX \`venues_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`venues\` DROP COLUMN \`pinyin\`;`)
  await db.run(sql`ALTER TABLE \`venues\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`users_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reset_password_requested_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`held_back\`;`)
}
