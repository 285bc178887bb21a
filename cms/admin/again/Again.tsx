import type { AdminViewServerProps } from 'payload';
import { isEditor } from '#cms/access/roles.ts';
import { heldBefore } from '#cms/again/rows.ts';
import { dayAt } from '#content/model/time/day.ts';
import { DeskPage } from '../DeskPage.tsx';
import { AgainForm } from './AgainForm.tsx';
import { soughtIn, yearsUntil } from './sought.ts';
import { againWordsIn } from './words.ts';
import './again.css';

/** Events of an earlier year, to be held again in one go: `/admin/again?year=2025&q=元宵`, or one alone, `?id=`. */
export async function Again(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const words = againWordsIn(language);
  const today = dayAt(new Date());
  const sought = soughtIn(view.searchParams, today);
  const path = sought.id ? `/again?id=${encodeURIComponent(sought.id)}` : '/again';
  const { rows, total } = req.user ? await heldBefore(req, sought) : { rows: [], total: 0 };
  return (
    <DeskPage view={view} path={path}>
      <h1>{sought.id ? words.one : words.title}</h1>
      {!sought.id && (
        <form className="again-search">
          <label>
            {words.year}
            <select className="desk-control" name="year" defaultValue={sought.year}>
              {yearsUntil(today).map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.search}
            <input className="desk-control" name="q" type="search" defaultValue={sought.search} />
          </label>
          <button className="desk-control" type="submit">
            {words.show}
          </button>
        </form>
      )}
      {rows.length === 0 ? (
        <p>{sought.id ? words.gone : words.none}</p>
      ) : (
        <>
          <p>{words.hint}</p>
          {total > rows.length && <p>{words.more(rows.length, total)}</p>}
          <AgainForm
            // Another search begins anew.
            key={JSON.stringify([sought, total])}
            rows={rows}
            canPublish={isEditor(req.user)}
            isOne={sought.id !== null}
          />
        </>
      )}
    </DeskPage>
  );
}
