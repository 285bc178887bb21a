import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`reason\` text,
  	\`name\` text NOT NULL,
  	\`ended_at\` text,
  	\`document\` text NOT NULL,
  	\`by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_at_idx\` ON \`schedules\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_state_idx\` ON \`schedules\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`schedules_document_idx\` ON \`schedules\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`schedules_by_idx\` ON \`schedules\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`preview_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`token\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`preview_links_token_idx\` ON \`preview_links\` (\`token\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_document_idx\` ON \`preview_links\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_expires_at_idx\` ON \`preview_links\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_updated_at_idx\` ON \`preview_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_created_at_idx\` ON \`preview_links\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_site_v_version_phones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`phone\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_site_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_version_phones_order_idx\` ON \`_site_v_version_phones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_phones_parent_id_idx\` ON \`_site_v_version_phones\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_name\` text,
  	\`version_tagline\` text,
  	\`version_description\` text,
  	\`version_banner\` text,
  	\`version_banner_until\` text,
  	\`version_notice\` text,
  	\`version_contact\` text,
  	\`version_organiser\` text,
  	\`version_icp\` text,
  	\`version_public_security\` text,
  	\`version_site_code\` text,
  	\`version_fault_report\` text,
  	\`version_autosaved_by\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_v_version_version__status_idx\` ON \`_site_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_created_at_idx\` ON \`_site_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_updated_at_idx\` ON \`_site_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_latest_idx\` ON \`_site_v\` (\`latest\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  // Taking the old table away takes its rows' own rows along: they are kept aside. What was public stays so.
  await db.run(sql`CREATE TABLE \`__kept_site_phones\` AS SELECT * FROM \`site_phones\`;`)
  await db.run(sql`CREATE TABLE \`__new_site\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`tagline\` text,
  	\`description\` text,
  	\`banner\` text,
  	\`banner_until\` text,
  	\`notice\` text,
  	\`contact\` text,
  	\`organiser\` text,
  	\`icp\` text,
  	\`public_security\` text,
  	\`site_code\` text,
  	\`fault_report\` text,
  	\`autosaved_by\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site\`("id", "name", "tagline", "description", "banner", "banner_until", "notice", "contact", "organiser", "icp", "public_security", "site_code", "fault_report", "autosaved_by", "_status", "updated_at", "created_at") SELECT "id", "name", "tagline", "description", "banner", "banner_until", "notice", "contact", "organiser", "icp", "public_security", "site_code", "fault_report", NULL, 'published', "updated_at", "created_at" FROM \`site\`;`)
  await db.run(sql`DROP TABLE \`site\`;`)
  await db.run(sql`ALTER TABLE \`__new_site\` RENAME TO \`site\`;`)
  await db.run(sql`CREATE INDEX \`site__status_idx\` ON \`site\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new_site_phones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`phone\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site_phones\`("_order", "_parent_id", "id", "name", "phone", "note") SELECT "_order", "_parent_id", "id", "name", "phone", "note" FROM \`__kept_site_phones\`;`)
  await db.run(sql`DROP TABLE \`site_phones\`;`)
  await db.run(sql`ALTER TABLE \`__new_site_phones\` RENAME TO \`site_phones\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`site_phones_order_idx\` ON \`site_phones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_phones_parent_id_idx\` ON \`site_phones\` (\`_parent_id\`);`)
  await db.run(sql`DROP TABLE \`__kept_site_phones\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`preview_links\`;`)
  await db.run(sql`DROP TABLE \`_site_v_version_phones\`;`)
  await db.run(sql`DROP TABLE \`_site_v\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  // Taking the old table away takes its rows' own rows along: they are kept aside. What was public stays so.
  await db.run(sql`CREATE TABLE \`__kept_site_phones\` AS SELECT * FROM \`site_phones\`;`)
  await db.run(sql`CREATE TABLE \`__new_site\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`tagline\` text,
  	\`description\` text NOT NULL,
  	\`banner\` text,
  	\`banner_until\` text,
  	\`notice\` text,
  	\`contact\` text,
  	\`organiser\` text,
  	\`icp\` text,
  	\`public_security\` text,
  	\`site_code\` text,
  	\`fault_report\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site\`("id", "name", "tagline", "description", "banner", "banner_until", "notice", "contact", "organiser", "icp", "public_security", "site_code", "fault_report", "updated_at", "created_at") SELECT "id", "name", "tagline", "description", "banner", "banner_until", "notice", "contact", "organiser", "icp", "public_security", "site_code", "fault_report", "updated_at", "created_at" FROM \`site\`;`)
  await db.run(sql`DROP TABLE \`site\`;`)
  await db.run(sql`ALTER TABLE \`__new_site\` RENAME TO \`site\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE TABLE \`__new_site_phones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`phone\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site_phones\`("_order", "_parent_id", "id", "name", "phone", "note") SELECT "_order", "_parent_id", "id", "name", "phone", "note" FROM \`__kept_site_phones\`;`)
  await db.run(sql`DROP TABLE \`site_phones\`;`)
  await db.run(sql`ALTER TABLE \`__new_site_phones\` RENAME TO \`site_phones\`;`)
  await db.run(sql`CREATE INDEX \`site_phones_order_idx\` ON \`site_phones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_phones_parent_id_idx\` ON \`site_phones\` (\`_parent_id\`);`)
  await db.run(sql`DROP TABLE \`__kept_site_phones\`;`)
}
