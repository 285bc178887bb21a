import { DefaultTemplate } from '@payloadcms/next/templates';
import { getTranslation } from '@payloadcms/translations';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { isEditor } from '#cms/access/roles.ts';
import type { Kind } from '#cms/exchange/kinds/kind.ts';
import { KINDS } from '#cms/exchange/kinds/kinds.ts';
import { timeText } from '../time.ts';
import { EarlierImports } from './EarlierImports.tsx';
import { ImportSteps, type OfferedKind } from './ImportSteps.tsx';
import { importWordsIn } from './words.ts';
import './import.css';

/** So many earlier imports are listed. */
const SHOWN = 20;

/** Many documents at once, from a spreadsheet; and what was imported before, to be taken back. */
export async function ImportPage({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
}: AdminViewServerProps) {
  const { i18n, payload, user } = req;
  if (!user) return null;
  const { language } = i18n;
  const words = importWordsIn(language);
  const kinds = await offeredKinds(req);
  const asked = kinds.find(({ name }) => name === searchParams?.kind) ?? kinds[0];
  const { docs } = await payload.find({
    collection: 'imports',
    sort: '-createdAt',
    limit: SHOWN,
    depth: 0,
    overrideAccess: false,
    user,
  });
  return (
    <DefaultTemplate
      {...{ i18n, locale, params, payload, permissions, searchParams, user, visibleEntities }}
    >
      <Gutter className="import">
        <h1 className="import__title">{words.title}</h1>
        <p className="import__lead">{words.lead}</p>
        {asked && <ImportSteps kinds={kinds} first={asked.name} canPublish={isEditor(user)} />}
        <section className="import__step">
          <h2>{words.earlier}</h2>
          <EarlierImports
            imports={docs.map(
              ({ id, kind, fileName, count, name, state, createdAt, isPublished }) => ({
                id,
                kind: getTranslation(KINDS[kind].label, i18n),
                fileName,
                count,
                name,
                state,
                isPublished: Boolean(isPublished),
                at: timeText(createdAt, language),
              }),
            )}
          />
        </section>
      </Gutter>
    </DefaultTemplate>
  );
}

/** The kinds that a user may add, by the collections' own rules. */
async function offeredKinds(req: PayloadRequest): Promise<OfferedKind[]> {
  const offered: OfferedKind[] = [];
  for (const { collection, label, hasDrafts } of Object.values<Kind>(KINDS)) {
    const { access } = req.payload.collections[collection].config;
    if (!(await access.create({ req, data: {} }))) continue;
    offered.push({ name: collection, label: getTranslation(label, req.i18n), hasDrafts });
  }
  return offered;
}
