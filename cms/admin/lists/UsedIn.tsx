import type { DefaultServerCellComponentProps } from 'payload';
import { usersOf } from '#cms/guards/usedElsewhere.ts';

const NAMED = 2;

/** Where a picture is used, by the titles of the documents. */
export async function UsedIn({ rowData, payload, i18n }: Partial<DefaultServerCellComponentProps>) {
  // Payload renders the cell of a field of type `ui` in the form too, and passes no row.
  if (!rowData || !payload || !i18n) return null;
  const used = { slug: 'media', id: String(rowData.id), isTrashCounted: false };
  const users = await usersOf(used, payload);
  const isEnglish = i18n.language === 'en';
  if (users.length === 0) return <span>{isEnglish ? 'nowhere' : '没有用到'}</span>;
  const more = users.length - NAMED;
  return (
    <span>
      {users
        .slice(0, NAMED)
        .map(({ title }) => title)
        .join('、')}
      {more > 0 && (isEnglish ? ` and ${more} more` : `等 ${users.length} 处`)}
    </span>
  );
}
