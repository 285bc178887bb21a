'use client';

import { useTranslation } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { nextOccurrences } from '#content/model/schedule/upcoming.ts';
import { addDays, type Day, dayAt } from '#content/model/time/day.ts';
import { dayText } from '../dayText.ts';

/** When an event is on next, and whether it is; what is over says when it was. */
export function NextDate({ rowData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation();
  const isEnglish = i18n.language === 'en';
  const { schedule } = readSchedule(rowData.schedule ?? {});
  if (!schedule) return <span>{isEnglish ? 'No date yet' : '还没有日期'}</span>;
  const today = dayAt(new Date());
  const next = nextOccurrences(schedule, today, 20).find(({ status }) => status === 'scheduled');
  const state = STATES[isEnglish ? 'en' : 'zh'][String(rowData.state)];
  if (!next) {
    const [first] = nextOccurrences(schedule, addDays(schedule.from, 0), 1);
    return (
      <span>
        {first && dayWithYear(first.day, today, i18n.language)} {isEnglish ? 'over' : '已结束'}
      </span>
    );
  }
  return (
    <span>
      {dayWithYear(next.day, today, i18n.language)} {next.start} {state && <strong>{state}</strong>}
    </span>
  );
}

const STATES: Record<'zh' | 'en', Record<string, string>> = {
  zh: { cancelled: '取消', postponed: '延期', full: '名额已满' },
  en: { cancelled: 'Cancelled', postponed: 'Postponed', full: 'Full' },
};

/** A day with its year, where that is not this one. */
function dayWithYear(day: Day, today: Day, language: string): string {
  const year = day.slice(0, 4);
  const isThisYear = year === today.slice(0, 4);
  if (language === 'en') return dayText(day, language) + (isThisYear ? '' : ` ${year}`);
  return (isThisYear ? '' : `${year}年`) + dayText(day, language);
}
