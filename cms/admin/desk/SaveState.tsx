import { useConfig, useTranslation } from '@payloadcms/ui';
import { timeText } from '../time.ts';
import type { SaverState } from './saver.ts';
import type { DeskWords } from './words.ts';

interface Props {
  state: SaverState;
  savesDrafts: boolean;
  words: DeskWords;
}

/** Whether what is in the form is saved, and when. */
export function SaveState({ state: { status, savedAt }, savesDrafts, words }: Props) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const isUntouched = status === 'saved' && savedAt === null;
  const saved =
    savedAt !== null && savesDrafts ? words.saved(timeText(savedAt, i18n.language)) : '';
  const texts = {
    saved,
    typing: savesDrafts ? words.typing : words.kept,
    saving: words.saving,
    offline: words.offline,
    signedOut: words.signedOut,
    refused: words.refused,
  };
  return (
    <p className={`desk-save desk-save--${status}`} role="status" data-save-state={status}>
      {!isUntouched && texts[status]}
      {status === 'signedOut' && (
        <a href={`${config.routes.admin}/login`} target="_blank" rel="noreferrer">
          {words.signIn}
        </a>
      )}
    </p>
  );
}
