import { showField } from './showField.ts';
import type { ShownRefusal } from './useRefusals.ts';
import type { DeskWords } from './words.ts';

interface Props {
  refusals: ShownRefusal[];
  message: string | null;
  words: DeskWords;
}

/** What is to be mended before the document can be saved as asked, each leading to its field. */
export function Refusals({ refusals, message, words }: Props) {
  return (
    <section className="desk-notice desk-notice--error" role="alert">
      {message && <p>{message}</p>}
      {refusals.length > 0 && (
        <>
          <p>
            <strong>{words.refusals}</strong>
          </p>
          <ul>
            {refusals.map(({ path, label, message: sentence }) => (
              <li key={path}>
                <button type="button" className="desk-link" onClick={() => showField(path)}>
                  {label}
                </button>{' '}
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {refusals.length === 0 && !message && <p>{words.mended}</p>}
    </section>
  );
}
