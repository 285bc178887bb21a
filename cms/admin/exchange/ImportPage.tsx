import { getTranslation } from '@payloadcms/translations';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { isEditor } from '#cms/access/roles.ts';
import type { Kind } from '#cms/exchange/kinds/kind.ts';
import { KINDS } from '#cms/exchange/kinds/kinds.ts';
import { DeskPage } from '../DeskPage.tsx';
import { timeText } from '../time.ts';
import { type EarlierImport, EarlierImports } from './EarlierImports.tsx';
import { ImportSteps, type OfferedKind } from './ImportSteps.tsx';
import { importWordsIn } from './words.ts';
import './import.css';

/** So many earlier imports are listed. */
const SHOWN = 20;

/** Many documents at once, from a spreadsheet; and what was imported before, to be taken back. */
export async function ImportPage(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { i18n, user } = req;
  const words = importWordsIn(i18n.language);
  const kinds = user ? await offeredKinds(req) : [];
  const asked = kinds.find(({ name }) => name === view.searchParams?.kind) ?? kinds[0];
  return (
    <DeskPage view={view} path={asked ? `/import?kind=${asked.name}` : '/import'}>
      <h1>{words.title}</h1>
      <p className="import__lead">{words.lead}</p>
      {asked && <ImportSteps kinds={kinds} first={asked.name} canPublish={isEditor(user)} />}
      <section className="import__step">
        <h2>{words.earlier}</h2>
        <EarlierImports imports={user ? await earlierImports(req) : []} />
      </section>
    </DeskPage>
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

/** The newest imports that the user may see, as the page lists them. */
async function earlierImports({ payload, user, i18n }: PayloadRequest): Promise<EarlierImport[]> {
  const { docs } = await payload.find({
    collection: 'imports',
    sort: '-createdAt',
    limit: SHOWN,
    depth: 0,
    overrideAccess: false,
    user,
  });
  return docs.map(({ id, kind, fileName, count, name, state, createdAt, isPublished }) => ({
    id,
    kind: getTranslation(KINDS[kind].label, i18n),
    fileName,
    count,
    name,
    state,
    isPublished: Boolean(isPublished),
    at: timeText(createdAt, i18n.language),
  }));
}
