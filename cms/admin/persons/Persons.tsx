import { getTranslation } from '@payloadcms/translations';
import { notFound } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { isAdministrator } from '#cms/access/roles.ts';
import { type AboutPerson, aboutPerson } from '#cms/persons/about.ts';
import { DeskPage } from '../DeskPage.tsx';
import { type Account, FindPerson } from './FindPerson.tsx';
import { PersonView } from './PersonView.tsx';
import type { Kind } from './Places.tsx';
import { personWordsIn } from './words.ts';
import './persons.css';

/** So many accounts are listed before anybody is looked for. */
const SHOWN = 20;

/** What the portal holds about somebody: looked for, or one account, `/admin/persons?id=ID`. For administrators. */
export async function Persons(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { i18n, user } = req;
  const words = personWordsIn(i18n.language);
  if (user && !isAdministrator(user)) notFound();
  const asked = view.searchParams?.id;
  const id = typeof asked === 'string' ? asked : null;
  const path = id === null ? '/persons' : `/persons?id=${encodeURIComponent(id)}`;
  return (
    <DeskPage view={view} path={path}>
      <div className="persons">
        <h1>{words.title}</h1>
        {user && (id === null ? await search(view) : await person(view, id))}
      </div>
    </DeskPage>
  );
}

async function search(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const words = personWordsIn(req.i18n.language);
  const { docs, totalDocs } = await req.payload.find({
    collection: 'users',
    sort: 'name',
    limit: SHOWN,
    depth: 0,
    overrideAccess: false,
    user: req.user,
  });
  const first: Account[] = docs.map(({ id, name, email }) => ({ id, name, email }));
  return (
    <>
      <p>{words.lead}</p>
      <FindPerson first={first} hasMore={totalDocs > docs.length} kinds={kindsFor(view)} />
    </>
  );
}

async function person(view: AdminViewServerProps, id: string) {
  const { req } = view.initPageResult;
  const { admin } = req.payload.config.routes;
  const words = personWordsIn(req.i18n.language);
  const about = await aboutPerson(req, id);
  return (
    <>
      <p>
        <a className="persons__link" href={`${admin}/persons`}>
          {words.back}
        </a>
      </p>
      {about ? (
        <PersonView
          about={about}
          kinds={kindsFor(view)}
          role={roleOf(view, about)}
          {...{ words }}
        />
      ) : (
        <p>{words.nobody}</p>
      )}
    </>
  );
}

/** How a role is called where it is chosen. */
function roleOf({ initPageResult: { req } }: AdminViewServerProps, { role }: AboutPerson): string {
  const field = req.payload.collections.users.config.flattenedFields.find(
    ({ name }) => name === 'role',
  );
  const options = field?.type === 'select' ? field.options : [];
  const chosen = options.find((option) => typeof option === 'object' && option.value === role);
  return typeof chosen === 'object' ? getTranslation(chosen.label as string, req.i18n) : role;
}

/** What each kind of content is called, and where its documents are opened, if they have pages. */
function kindsFor({ initPageResult }: AdminViewServerProps): Record<string, Kind> {
  const { req, visibleEntities } = initPageResult;
  const { collections, globals, routes } = req.payload.config;
  const all = [
    ...collections.map(({ slug, labels }) => ({
      slug,
      label: labels.plural,
      path: visibleEntities.collections.includes(slug) ? `/collections/${slug}` : null,
    })),
    ...globals.map(({ slug, label }) => ({ slug, label, path: '/globals' })),
  ];
  return Object.fromEntries(
    all.map(({ slug, label, path }) => [
      slug,
      { label: getTranslation(label as string, req.i18n), path: path && routes.admin + path },
    ]),
  );
}
