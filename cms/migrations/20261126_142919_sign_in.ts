import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`tries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`count\` numeric NOT NULL,
  	\`until\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`tries_until_idx\` ON \`tries\` (\`until\`);`)
  await db.run(sql`CREATE TABLE \`sign_ins\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`since\` numeric NOT NULL,
  	\`seen\` numeric NOT NULL,
  	\`until\` numeric NOT NULL,
  	\`address\` text NOT NULL,
  	\`agent\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_ins_user_idx\` ON \`sign_ins\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`sign_ins_until_idx\` ON \`sign_ins\` (\`until\`);`)
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`secret\` text NOT NULL,
  	\`is_on\` integer DEFAULT false NOT NULL,
  	\`step\` numeric NOT NULL,
  	\`recovery\` text NOT NULL,
  	\`beat\` numeric NOT NULL
  );
  `)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`tries\`;`)
  await db.run(sql`DROP TABLE \`sign_ins\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`lock_until\` text;`)
}
