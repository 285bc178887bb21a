import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`teams_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`exactly\` numeric,
  	\`at_least\` numeric,
  	\`unit\` text NOT NULL,
  	\`as_of\` numeric NOT NULL,
  	\`source\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_figures_order_idx\` ON \`teams_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`teams_figures_parent_id_idx\` ON \`teams_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`teams\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`summary\` text NOT NULL,
  	\`meets\` text,
  	\`venue_id\` text(36),
  	\`event_id\` text(36),
  	\`how_to_join\` text,
  	\`contact\` text,
  	\`phone\` text,
  	\`community_id\` text(36),
  	\`brand_id\` text(36),
  	\`order\` numeric DEFAULT 100,
  	\`slug\` text,
  	\`is_demo\` integer DEFAULT false,
  	\`pinyin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`venue_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`community_id\`) REFERENCES \`communities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`brand_id\`) REFERENCES \`brands\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_venue_idx\` ON \`teams\` (\`venue_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_event_idx\` ON \`teams\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_community_idx\` ON \`teams\` (\`community_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_brand_idx\` ON \`teams\` (\`brand_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`teams_slug_idx\` ON \`teams\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`teams_pinyin_idx\` ON \`teams\` (\`pinyin\`);`)
  await db.run(sql`CREATE INDEX \`teams_updated_at_idx\` ON \`teams\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_created_at_idx\` ON \`teams\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_deleted_at_idx\` ON \`teams\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`teams_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_texts_order_parent\` ON \`teams_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`synonyms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`word\` text NOT NULL,
  	\`pinyin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_pinyin_idx\` ON \`synonyms\` (\`pinyin\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_updated_at_idx\` ON \`synonyms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_created_at_idx\` ON \`synonyms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_deleted_at_idx\` ON \`synonyms\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`synonyms_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_texts_order_parent\` ON \`synonyms_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_phones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`phone\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_phones_order_idx\` ON \`site_phones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_phones_parent_id_idx\` ON \`site_phones\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`phone\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_phone\` text;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`bring\` text;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`contact\` text;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`phone\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_bring\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_contact\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_phone\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`phone\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`hours\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`address\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`coordinates\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`step_free\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`toilets\` text;`)
  await db.run(sql`ALTER TABLE \`communities\` ADD \`parking\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`phone\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`hours\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`coordinates\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`step_free\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`toilets\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`parking\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`banner\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`banner_until\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`organiser\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`site_code\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`fault_report\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`teams_figures\`;`)
  await db.run(sql`DROP TABLE \`teams\`;`)
  await db.run(sql`DROP TABLE \`teams_texts\`;`)
  await db.run(sql`DROP TABLE \`synonyms\`;`)
  await db.run(sql`DROP TABLE \`synonyms_texts\`;`)
  await db.run(sql`DROP TABLE \`site_phones\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`phone\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_phone\`;`)
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`bring\`;`)
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`contact\`;`)
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`phone\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_bring\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_contact\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_phone\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`phone\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`hours\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`address\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`coordinates\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`step_free\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`toilets\`;`)
  await db.run(sql`ALTER TABLE \`communities\` DROP COLUMN \`parking\`;`)
  await db.run(sql`ALTER TABLE \`venues\` DROP COLUMN \`phone\`;`)
  await db.run(sql`ALTER TABLE \`venues\` DROP COLUMN \`hours\`;`)
  await db.run(sql`ALTER TABLE \`venues\` DROP COLUMN \`coordinates\`;`)
  await db.run(sql`ALTER TABLE \`venues\` DROP COLUMN \`step_free\`;`)
  await db.run(sql`ALTER TABLE \`venues\` DROP COLUMN \`toilets\`;`)
  await db.run(sql`ALTER TABLE \`venues\` DROP COLUMN \`parking\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`banner\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`banner_until\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`organiser\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`site_code\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`fault_report\`;`)
}
