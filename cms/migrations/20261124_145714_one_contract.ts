import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`published_at\` text;`)
  // Whether a picture is public was not noted before: those that are there count as public, so only editors change them.
  await db.run(sql`UPDATE \`media\` SET \`published_at\` = \`updated_at\`;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`problems\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`published_at\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`problems\`;`)
}
