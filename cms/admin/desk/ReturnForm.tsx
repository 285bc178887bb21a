import { useConfig } from '@payloadcms/ui';
import { CommentBox } from './CommentBox.tsx';
import type { DeskWords } from './words.ts';

interface Props {
  /** `stories/ID` */
  document: string;
  words: DeskWords;
}

/** Returns a submitted draft to its author, with what is to be changed. */
export function ReturnForm({ document, words }: Props) {
  const { routes } = useConfig().config;
  return (
    <section className="desk-notice">
      <p>{words.toReview}</p>
      <CommentBox
        url={`${routes.api}/${document}/return`}
        label={words.returnHint}
        button={words.return}
        buttonId="action-return"
        words={words}
        onSent={() => window.location.assign(routes.admin)}
      />
    </section>
  );
}
