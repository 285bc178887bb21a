import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`brands\` ADD \`emblem\` text DEFAULT 'flower';`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_emblem\` text DEFAULT 'flower';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`emblem\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_emblem\`;`)
}
