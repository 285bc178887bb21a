import { useConfig } from '@payloadcms/ui';
import type { MadeEvent } from '#cms/again/asked.ts';
import type { AgainWords } from './words.ts';

interface Props {
  events: MadeEvent[];
  isPublished: boolean;
  words: AgainWords;
}

/** The events that were made, each with the way to it. */
export function MadeList({ events, isPublished, words }: Props) {
  const { admin } = useConfig().config.routes;
  return (
    <section className="again-made" role="status">
      <p>
        <strong>
          {isPublished ? words.published(events.length) : words.madeDrafts(events.length)}
        </strong>
      </p>
      <ul>
        {events.map(({ id, title, address }) => (
          <li key={id}>
            <span>{title}</span>
            <a href={`${admin}/collections/events/${id}`}>{words.edit}</a>
            {address && (
              <a href={address} target="_blank" rel="noreferrer">
                {words.see}
              </a>
            )}
          </li>
        ))}
      </ul>
      <a href={`${admin}/again`}>{words.again}</a>
    </section>
  );
}
