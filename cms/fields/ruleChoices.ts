import type { Rule } from '#content/model/schedule/rule.ts';

/** A rule as the collection keeps it: a choice from a list is text there. */
export const asChoices = (rule: Rule) => ({
  ...rule,
  ...('weekdays' in rule && { weekdays: rule.weekdays.map(String) }),
  ...('weekday' in rule && { weekday: String(rule.weekday), nth: String(rule.nth) }),
});
