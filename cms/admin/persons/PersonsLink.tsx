import type { ListViewServerProps } from 'payload';
import { personWordsIn } from './words.ts';
import '../lists/lists.css';

/** Above the list of users: the way to the page of personal data. */
export function PersonsLink({ i18n, payload }: Pick<ListViewServerProps, 'i18n' | 'payload'>) {
  const words = personWordsIn(i18n.language);
  return (
    <nav className="quick-filters" aria-label={words.title}>
      <a className="quick-filters__link" href={`${payload.config.routes.admin}/persons`}>
        {words.link}
      </a>
    </nav>
  );
}
