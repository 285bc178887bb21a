import type { Check, CheckedDocument, Facts } from './check.ts';
import { dateCheck, dayOffCheck } from './dates.ts';
import { consentCheck, coverCheck, coverTextCheck } from './pictures.ts';
import { phoneCheck, venueCheck } from './reach.ts';
import { similarCheck } from './similar.ts';
import { summaryCheck, titleCheck } from './texts.ts';

type Rule = (document: CheckedDocument, facts: Facts) => Check | null;

const RULES: Rule[] = [
  titleCheck,
  summaryCheck,
  dateCheck,
  dayOffCheck,
  similarCheck,
  venueCheck,
  phoneCheck,
  coverCheck,
  coverTextCheck,
  consentCheck,
];

/** What to look at before a document is published, in the order of its form; what does not apply is left out. */
export const checksOf = (document: CheckedDocument, facts: Facts): Check[] =>
  RULES.flatMap((rule) => rule(document, facts) ?? []);
