import { useField, useTranslation } from '@payloadcms/ui';
import { useScheduleEntry } from './schedule/useScheduleEntry.ts';

/**
 * A field's value, and the sentence that says what is wrong with it. In a schedule that is known while it is typed,
 * and said once something is in the field; what is missing is said after an attempt to publish. Payload's own
 * message goes away with the next autosave, though nothing was mended.
 */
export function useCheckedField<Value>(path: string) {
  const { i18n } = useTranslation();
  const { value, setValue, showError, errorMessage, formSubmitted } = useField<Value>({ path });
  const { problems } = useScheduleEntry();
  const problem = problems.find((one) => `schedule.${one.path.join('.')}` === path);
  const isFilled = Array.isArray(value) ? value.length > 0 : Boolean(value);
  const ofSchedule = problem?.[i18n.language === 'en' ? 'en' : 'zh'];
  const isSaid = isFilled || formSubmitted;
  const other = showError && !path.startsWith('schedule.') ? errorMessage : undefined;
  return { value, setValue, sentence: isSaid ? (ofSchedule ?? other) : other };
}
