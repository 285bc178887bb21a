import type { CollectionSlug, PayloadRequest } from 'payload';
import { DOCUMENT_SECTIONS, type DocumentSection } from '#content/model/ownAddress.ts';
import { sentence } from '#content/model/value/sentence.ts';
import type { Known, Standing } from '../redirects/known.ts';
import { fromProblem, toProblem } from '../redirects/problem.ts';
import { redirects } from './kinds/redirects.ts';
import { refusalAt } from './refusal.ts';
import { columnOf, headingIn, type ReadRow } from './rows.ts';

/** Refuses rows of redirects that the collection would refuse, each beside those above it. */
export async function refuseRedirects(req: PayloadRequest, rows: ReadRow[]): Promise<void> {
  const stored = await loaded(req);
  const targets = new Map<string, string>();
  const rowOf = new Map<string, number>();
  const known: Known = {
    targetOf: async (from) => targets.get(from) ?? (await stored.targetOf(from)),
    documentAt: stored.documentAt,
  };
  for (const row of rows) {
    if (row.refusals.length > 0) continue;
    const [from, to] = [String(row.fields.from), String(row.fields.to)];
    const refuse = (field: 'from' | 'to', message: string) => {
      const column = columnOf(redirects, field);
      const heading = column ? headingIn(column, req.i18n.language) : '';
      row.refusals.push(refusalAt(heading, message, req));
    };
    const earlier = rowOf.get(from);
    const problem =
      earlier === undefined
        ? await fromProblem(from, stored)
        : sentence(
            `和第 ${earlier} 行是同一个旧网址，请去掉一行。`,
            `The same address as row ${earlier}: remove one.`,
          );
    const circle = problem === null ? await toProblem({ from, to }, known) : null;
    if (problem) refuse('from', problem);
    else if (circle) refuse('to', circle);
    else {
      rowOf.set(from, row.row);
      targets.set(from, to);
    }
  }
}

/** All redirects and addresses at once: two thousand rows would ask for each. */
async function loaded(req: PayloadRequest): Promise<Known> {
  const all = async (collection: CollectionSlug, select: string[]) => {
    const { docs } = await req.payload.find({
      collection,
      select: Object.fromEntries(select.map((name) => [name, true])) as never, // fields of the collection
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    return docs as unknown as Record<string, unknown>[]; // the generated types are those of one collection each
  };
  const targets = new Map(
    (await all('redirects', ['from', 'to'])).map(({ from, to }) => [String(from), String(to)]),
  );
  const standing = new Map<string, Standing>();
  for (const section of [...DOCUMENT_SECTIONS, 'pages'] as DocumentSection[]) {
    const titleField =
      section === 'stories' || section === 'events' || section === 'pages' ? 'title' : 'name';
    for (const doc of await all(section, ['slug', 'formerSlugs', titleField])) {
      const title = String(doc[titleField] ?? '');
      for (const former of (doc.formerSlugs as string[] | null) ?? []) {
        const key = `${section}/${former}`;
        if (!standing.has(key)) standing.set(key, { title, isFormer: true });
      }
      standing.set(`${section}/${String(doc.slug)}`, { title, isFormer: false });
    }
  }
  return {
    targetOf: async (from) => targets.get(from),
    documentAt: async (section, slug) => standing.get(`${section}/${slug}`) ?? null,
  };
}
