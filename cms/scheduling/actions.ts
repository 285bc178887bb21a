import { type Label, label } from '../fields/labels.ts';

/** What can be done to a document at a time. */
export const SCHEDULED_ACTIONS = ['publish', 'withdraw'] as const;

export type ScheduledAction = (typeof SCHEDULED_ACTIONS)[number];

export const ACTION_LABELS: Record<ScheduledAction, Label> = {
  publish: label('发布', 'Publish'),
  withdraw: label('撤下', 'Withdraw'),
};
