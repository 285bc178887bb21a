import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { PictureFields } from './PictureFields.tsx';
import { type PictureState, uploadPicture } from './uploadPicture.ts';
import { pasteWordsIn } from './words.ts';
import './editor.css';

interface Props {
  files: File[];
  missing: string[];
  /** Takes the id of each picture; null for one that is left out. */
  onDone: (ids: (string | null)[]) => void;
}

/** Asks what is to be known of pasted pictures, and uploads them. */
export function PicturesDialog({ files, missing, onDone }: Props) {
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const words = pasteWordsIn(i18n.language);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [pictures, setPictures] = useState<PictureState[]>(() => files.map(begin));
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => dialog.current?.showModal(), []);

  const change = (index: number, changed: Partial<PictureState>) =>
    setPictures((all) => all.map((one, i) => (i === index ? { ...one, ...changed } : one)));

  const upload = async () => {
    setChecked(true);
    if (!pictures.every(isComplete)) return showFirstProblem(dialog.current);
    setBusy(true);
    const uploaded: PictureState[] = [];
    for (const picture of pictures)
      uploaded.push(await uploadedPicture(config.routes.api, picture));
    setBusy(false);
    setPictures(uploaded);
    if (uploaded.every(({ id, isLeftOut }) => id !== null || isLeftOut)) {
      onDone(uploaded.map(({ id, isLeftOut }) => (isLeftOut ? null : id)));
    }
  };

  return (
    <dialog
      ref={dialog}
      className="paste-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!isBusy) onDone(files.map(() => null));
      }}
    >
      <h2 id={titleId}>{words.title}</h2>
      {missing.length > 0 && <p className="paste-missing">{words.missing(missing)}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation(); // it lies within the form of the document
          void upload();
        }}
      >
        {pictures.map((picture, index) => (
          <PictureFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
            key={index}
            legend={words.count(index + 1, pictures.length)}
            onChange={(changed) => change(index, changed)}
            {...{ picture, isChecked, isBusy, words }}
          />
        ))}
        <div className="paste-buttons">
          <Button type="submit" disabled={isBusy}>
            {pictures.length === 0 ? words.understood : isBusy ? words.uploading : words.insert}
          </Button>
          {pictures.length > 0 && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              onClick={() => onDone(files.map(() => null))}
            >
              {words.textOnly}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  );
}

const begin = (file: File): PictureState => ({
  file,
  alt: '',
  people: '',
  isLeftOut: false,
  id: null,
  refusal: null,
});

const isComplete = ({ alt, people, isLeftOut }: PictureState): boolean =>
  isLeftOut || (alt.trim() !== '' && people !== '');

async function uploadedPicture(api: string, picture: PictureState): Promise<PictureState> {
  if (picture.isLeftOut || picture.id) return picture;
  const answer = await uploadPicture(api, picture);
  return 'id' in answer
    ? { ...picture, id: answer.id, refusal: null }
    : { ...picture, refusal: answer.refusal };
}

/** After the messages are shown. */
const showFirstProblem = (dialog: HTMLElement | null): void => {
  setTimeout(() => dialog?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};
