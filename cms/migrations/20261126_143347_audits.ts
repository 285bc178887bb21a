import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`audits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`title\` text,
  	\`details\` text,
  	\`address\` text,
  	\`document\` text,
  	\`by\` text,
  	\`mac\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audits_name_idx\` ON \`audits\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`audits_action_idx\` ON \`audits\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audits_document_idx\` ON \`audits\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`audits_by_idx\` ON \`audits\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`audits_updated_at_idx\` ON \`audits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audits_created_at_idx\` ON \`audits\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`audits\`;`)
}
