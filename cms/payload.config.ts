import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '@payloadcms/translations/languages/en';
import { zh } from '@payloadcms/translations/languages/zh';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { settings } from '#content/settings.ts';
import { audits } from './audit/audits.ts';
import { audited, auditedGlobal, recordRefusal } from './audit/hooks.ts';
import { checks } from './checking/endpoint.ts';
import { activities } from './collections/activities.ts';
import { atDesk, globalAtDesk } from './collections/atDesk.ts';
import { brands } from './collections/brands.ts';
import { communities } from './collections/communities.ts';
import { events } from './collections/events.ts';
import { imports } from './collections/imports.ts';
import { leases } from './collections/leases.ts';
import { media } from './collections/media.ts';
import { pages } from './collections/pages.ts';
import { previewLinks } from './collections/previewLinks.ts';
import { publications } from './collections/publications.ts';
import { redirects } from './collections/redirects.ts';
import { schedules } from './collections/schedules.ts';
import { secondFactors } from './collections/secondFactors.ts';
import { signIns } from './collections/signIns.ts';
import { site } from './collections/site.ts';
import { stories } from './collections/stories.ts';
import { synonyms } from './collections/synonyms.ts';
import { teams } from './collections/teams.ts';
import { tries } from './collections/tries.ts';
import { users } from './collections/users.ts';
import { venues } from './collections/venues.ts';
import { databaseFor } from './database.ts';
import { tellRefusal } from './errors.ts';
import { exportEndpoint } from './exchange/endpoints.ts';
import { editor } from './fields/richText.ts';
import { nameOnlyCollections } from './guards/endpoints.ts';
import { guarded, guardedGlobal, guardPayloadsOwn } from './guards/guarded.ts';
import { guidePictures } from './guide/endpoint.ts';
import { globalLikeSqlite, likeSqlite } from './likeSqlite.ts';
import { listed } from './lists/listed.ts';
import { payloadLog } from './logging/payloadLog.ts';
import { mailFor } from './mail.ts';
import { health } from './monitoring/health.ts';
import { metrics } from './monitoring/metrics.ts';
import { personEndpoints } from './persons/endpoints.ts';
import { presence } from './presence/endpoint.ts';
import { presences } from './presence/presences.ts';
import { preview } from './preview/endpoints.ts';
import { payloadSecret } from './secret.ts';
import { guardSessions } from './signIn/sessions.ts';
import { sayInEditor } from './words/editor.ts';
import { zh as chinese } from './words/zh.ts';

const root = process.cwd();
/** In the page itself: the CMS serves no files of its own. */
const emblem = `data:image/svg+xml,${encodeURIComponent(readFileSync(join(root, 'public/icon.svg'), 'utf8'))}`;

const config = buildConfig({
  secret: payloadSecret(settings()),
  db: databaseFor(settings().DATABASE_URI, root),
  collections: [
    ...[stories, events, brands, teams, pages, media, communities, venues, synonyms, redirects]
      .map(atDesk)
      .map(listed),
    users,
    publications,
    schedules,
    activities,
    presences,
    imports,
    leases,
    previewLinks,
    tries,
    signIns,
    secondFactors,
    audits,
  ]
    .map(audited)
    .map(guarded)
    .map(likeSqlite(settings().DATABASE_URI)),
  hooks: { afterError: [recordRefusal, tellRefusal] },
  onInit: (payload) => {
    guardSessions(payload);
    nameOnlyCollections(payload);
  },
  cors: [], // no page elsewhere reads the API: the site is built from it on a server
  globals: [site]
    .map(globalAtDesk)
    .map(auditedGlobal)
    .map(guardedGlobal)
    .map(globalLikeSqlite(settings().DATABASE_URI)),
  editor,
  ...(mailFor(settings()) && { email: mailFor(settings()) }),
  sharp,
  endpoints: [
    ...personEndpoints,
    health,
    metrics,
    presence,
    ...preview,
    checks,
    guidePictures,
    exportEndpoint,
  ],
  i18n: {
    supportedLanguages: { zh, en },
    fallbackLanguage: 'zh',
    translations: { zh: chinese },
  },
  admin: {
    user: users.slug,
    importMap: {
      baseDir: join(root, 'cms'),
      importMapFile: join(root, 'cms/app/(payload)/admin/importMap.js'),
    },
    dateFormat: 'yyyy年M月d日 HH:mm',
    avatar: 'default', // not from a service elsewhere
    meta: { titleSuffix: ' · 鹿城编辑台', icons: [{ url: emblem, type: 'image/svg+xml' }] },
    components: {
      graphics: { Logo: '/admin/brand/Logo.tsx#Logo', Icon: '/admin/brand/Logo.tsx#Icon' },
      providers: ['/admin/brand/Naming.tsx#Naming'],
      afterLogin: ['/admin/brand/WhomToAsk.tsx#WhomToAsk'],
      views: {
        login: { Component: '/admin/account/Login.tsx#Login' },
        dashboard: { Component: '/admin/dashboard/Dashboard.tsx#Dashboard' },
        again: {
          Component: '/admin/again/Again.tsx#Again',
          path: '/again',
          meta: { title: '去年办过的，今年再办' },
        },
        guide: {
          Component: '/admin/guide/Guide.tsx#Guide',
          path: '/guide',
          meta: { title: '编辑手册' },
        },
        persons: {
          Component: '/admin/persons/Persons.tsx#Persons',
          path: '/persons',
          meta: { title: '个人信息' },
        },
        import: { Component: '/admin/exchange/ImportPage.tsx#ImportPage', path: '/import' },
        ...(!settings().SMTP_URL && { forgot: { Component: '/admin/brand/Forgot.tsx#Forgot' } }),
      },
    },
  },
  typescript: { outputFile: join(root, 'cms/payload-types.ts') },
  graphQL: { disable: true },
  telemetry: false,
  logger: payloadLog,
});

export default config.then(sayInEditor).then(guardPayloadsOwn);
