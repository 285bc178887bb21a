'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { dayAt } from '#content/model/time/day.ts';
import { DateList } from './schedule/DateList.tsx';
import type { Draft } from './schedule/draft.ts';
import { ProblemBox } from './schedule/ProblemBox.tsx';
import { useExceptions } from './schedule/useExceptions.ts';
import { useKeptAfterRefusal } from './schedule/useKeptAfterRefusal.ts';
import { useScheduleEntry } from './schedule/useScheduleEntry.ts';
import { WORDS } from './schedule/words.ts';
import './schedule.css';

/** Tells an editor what the schedule means, while it is typed: the sentence, the next dates, or what to mend. */
export function SchedulePreview() {
  const { i18n } = useTranslation();
  const { hasSavePermission } = useDocumentInfo();
  // Kept here, so that what is typed about one date outlives a schedule that is unsound for a while.
  const [draft, setDraft] = useState<Draft | null>(null);
  const [today] = useState(() => dayAt(new Date()));
  const { schedule, problems } = useScheduleEntry();
  const change = useExceptions();
  useKeptAfterRefusal();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const words = WORDS[language];
  const [problem] = problems;
  // A wrong exception hides no dates; it is mended among them.
  const isListed =
    schedule && (!problem || problem.path[0] === 'moved' || problem.path[0] === 'added');
  return (
    <section className="schedule-preview" aria-label={words.title}>
      <h4 className="schedule-preview__title">{words.title}</h4>
      {problem && <ProblemBox {...{ problem, words, language, change }} />}
      {isListed && (
        <DateList
          {...{ schedule, today, words, language, change, draft, setDraft }}
          isReadOnly={hasSavePermission === false}
        />
      )}
    </section>
  );
}
