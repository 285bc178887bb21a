'use client';

import { useRowLabel, useTranslation } from '@payloadcms/ui';
import { textsIn } from '#content/model/schedule/languages.ts';
import { ruleSchema } from '#content/model/schedule/rule.ts';
import { withoutEmpty } from '#content/model/value/emptyValues.ts';

/** Heads a rule's row with what the rule says: 每周五. */
export function RuleLabel() {
  const { i18n } = useTranslation();
  const { data, rowNumber = 0 } = useRowLabel<unknown>();
  const rule = ruleSchema.safeParse(withoutEmpty(data));
  if (rule.success) return <span>{textsIn(i18n.language).rule(rule.data)}</span>;
  const number = rowNumber + 1;
  return (
    <span>
      {i18n.language === 'en' ? `Rule ${number}, not finished` : `第 ${number} 条，还没填完`}
    </span>
  );
}
