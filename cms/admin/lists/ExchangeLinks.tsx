import type { ListViewServerProps } from 'payload';
import './lists.css';

type Props = Pick<
  ListViewServerProps,
  'collectionConfig' | 'hasCreatePermission' | 'i18n' | 'payload' | 'searchParams'
>;

const WORDS = {
  zh: { name: '表格', import: '导入表格', export: '导出表格', csv: '导出 CSV' },
  en: {
    name: 'Tables',
    import: 'Import a table',
    export: 'Export as a table',
    csv: 'Export as CSV',
  },
};

/** What of a list's address says which documents it shows. */
const SAYS_WHICH = /^(where|search|sort|show)(\[|$)/;

/** A table in, and what the list shows as a table. */
export function ExchangeLinks({
  collectionConfig,
  hasCreatePermission,
  i18n,
  payload,
  searchParams,
}: Props) {
  const { slug } = collectionConfig;
  const { admin, api } = payload.config.routes;
  const words = WORDS[i18n.language === 'en' ? 'en' : 'zh'];
  const shown = new URLSearchParams(
    Object.entries(searchParams ?? {}).flatMap(([name, value]) =>
      SAYS_WHICH.test(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  const table = `${api}/exchange/export/${slug}?${shown}`;
  return (
    <nav className="quick-filters" aria-label={words.name}>
      {hasCreatePermission && (
        <a className="quick-filters__link" href={`${admin}/import?kind=${slug}`}>
          {words.import}
        </a>
      )}
      <a className="quick-filters__link" href={table} download>
        {words.export}
      </a>
      {slug === 'audits' && (
        <a className="quick-filters__link" href={`${table}&format=csv`} download>
          {words.csv}
        </a>
      )}
    </nav>
  );
}
