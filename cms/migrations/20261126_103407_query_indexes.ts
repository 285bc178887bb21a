import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`stories_title_idx\` ON \`stories\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`stories_date_idx\` ON \`stories\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`stories_texts_text_idx\` ON \`stories_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_title_idx\` ON \`_stories_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_date_idx\` ON \`_stories_v\` (\`version_date\`);`)
  await db.run(sql`CREATE INDEX \`events_title_idx\` ON \`events\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`events_place_idx\` ON \`events\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`events_texts_text_idx\` ON \`events_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_title_idx\` ON \`_events_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_place_idx\` ON \`_events_v\` (\`version_place\`);`)
  await db.run(sql`CREATE INDEX \`brands_texts_text_idx\` ON \`brands_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`teams_texts_text_idx\` ON \`teams_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`pages_texts_text_idx\` ON \`pages_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`communities_texts_text_idx\` ON \`communities_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`venues_texts_text_idx\` ON \`venues_texts\` (\`text\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`stories_title_idx\`;`)
  await db.run(sql`DROP INDEX \`stories_date_idx\`;`)
  await db.run(sql`DROP INDEX \`stories_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_version_version_title_idx\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_version_version_date_idx\`;`)
  await db.run(sql`DROP INDEX \`events_title_idx\`;`)
  await db.run(sql`DROP INDEX \`events_place_idx\`;`)
  await db.run(sql`DROP INDEX \`events_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_title_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_place_idx\`;`)
  await db.run(sql`DROP INDEX \`brands_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`teams_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`pages_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`communities_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`venues_texts_text_idx\`;`)
}
