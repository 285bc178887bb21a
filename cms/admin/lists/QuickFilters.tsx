import { getTranslation } from '@payloadcms/translations';
import type { ListViewServerProps } from 'payload';
import { QUICK_FILTERS } from '#cms/lists/quickFilters.ts';
import { againWordsIn } from '../again/words.ts';
import './lists.css';

type Props = Pick<ListViewServerProps, 'collectionConfig' | 'i18n' | 'payload' | 'searchParams'>;

/**
 * What people look for in a list, in one touch. Plain links: the list writes its own address once it is there, which
 * undoes a navigation by Next.js that has begun before.
 */
export function QuickFilters({ collectionConfig, i18n, payload, searchParams }: Props) {
  const { slug } = collectionConfig;
  const shown = searchParams?.show;
  const list = `${payload.config.routes.admin}/collections/${slug}`;
  const all = i18n.language === 'en' ? 'All' : '全部';
  const choices = [
    { name: undefined, text: all },
    ...(QUICK_FILTERS[slug] ?? []).map(({ name, label }) => ({
      name,
      text: getTranslation(label, i18n),
    })),
  ];
  return (
    <nav
      className="quick-filters"
      aria-label={i18n.language === 'en' ? 'Quick filters' : '快速筛选'}
    >
      {choices.map(({ name, text }) => (
        <a
          key={text}
          className="quick-filters__choice"
          href={name ? `${list}?show=${name}` : list}
          aria-current={shown === name ? 'page' : undefined}
        >
          {text}
        </a>
      ))}
      {slug === 'events' && (
        <a className="quick-filters__choice" href={`${payload.config.routes.admin}/again`}>
          {againWordsIn(i18n.language).title}
        </a>
      )}
    </nav>
  );
}
