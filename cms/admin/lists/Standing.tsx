'use client';

import { getTranslation } from '@payloadcms/translations';
import { useConfig, useTranslation } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';
import { useEffect, useState } from 'react';
import { ACTION_LABELS } from '#cms/scheduling/actions.ts';
import { timeText } from '../time.ts';
import { type Scheduled, scheduledSoon } from './scheduled.ts';

const WORDS = {
  zh: {
    published: '已发布',
    changed: '已发布，有未发布的改动',
    draft: '草稿',
    withdrawn: '已撤下',
    submitted: '待审',
    returned: '已退回',
  },
  en: {
    published: 'Published',
    changed: 'Published, with changes that are not',
    draft: 'Draft',
    withdrawn: 'Taken off the site',
    submitted: 'Submitted',
    returned: 'Returned',
  },
};

/** How far a document is: written, submitted, returned, on the site; and what it is to become, and when. */
export function Standing({ rowData, collectionSlug }: DefaultCellComponentProps) {
  const { i18n } = useTranslation();
  const { routes } = useConfig().config;
  const [scheduled, setScheduled] = useState<Scheduled[]>([]);
  useEffect(() => {
    void scheduledSoon(routes.api).then((all) =>
      setScheduled(all.filter(({ document }) => document === `${collectionSlug}/${rowData.id}`)),
    );
  }, [routes.api, collectionSlug, rowData.id]);
  const words = WORDS[i18n.language === 'en' ? 'en' : 'zh'];
  const standing = standingOf(rowData);
  return (
    <span className="standing" data-standing={standing}>
      {words[standing]}
      {scheduled.map(({ action, at }) => (
        <span className="standing__then" key={action}>
          {timeText(at, i18n.language)} {getTranslation(ACTION_LABELS[action], i18n)}
        </span>
      ))}
    </span>
  );
}

function standingOf({
  review,
  publishedAt,
  ...row
}: Record<string, unknown>): keyof typeof WORDS.zh {
  // Worked out by Payload for its lists: whether a draft lies on top of what is published.
  const shown = row._displayStatus ?? row._status;
  if (shown === 'published' || shown === 'changed') return shown;
  if (review === 'submitted' || review === 'returned') return review;
  return publishedAt ? 'withdrawn' : 'draft';
}
