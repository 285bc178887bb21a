import { z } from 'zod';
import { contentDaySchema } from './time/daySchema.ts';
import { phoneSchema } from './value/phone.ts';
import { sentence } from './value/sentence.ts';
import { line, lines, list } from './value/text.ts';

/** The most numbers of the list of telephone numbers. */
export const MOST_PHONES = 20;

const NO_SERVICE = sentence(
  '请填写 https:// 开头的网址。',
  'Write an address that begins with https://.',
);

/** A telephone number that anybody may need, with what it is for. */
export const sitePhoneSchema = z.object({
  name: line(30),
  phone: phoneSchema,
  note: line(60).optional(),
});

export const NO_END = sentence(
  '请填写通知到哪天为止。',
  'Say until which day the announcement holds.',
);

/** A site whose single values are sound; see {@link siteSchema} for all of them together. */
export const siteShape = z.object({
  name: line(30),
  tagline: line(60).optional(),
  description: lines(200),
  /** Something all must know now (weather, a closure), and the last day on which it holds. */
  banner: line(100).optional(),
  bannerUntil: contentDaySchema.optional(),
  /** Shown on every page while it is not empty. */
  notice: lines(200).optional(),
  phones: list(sitePhoneSchema, MOST_PHONES),
  contact: line(200).optional(),
  /** Who runs the site (主办单位). */
  organiser: line(60).optional(),
  icp: line(40).optional(),
  publicSecurity: line(40).optional(),
  /** The number that the state gives to each of its sites (政府网站标识码). */
  siteCode: line(40).optional(),
  /** The page of the state's service for reporting faults of this site (政府网站找错). */
  faultReport: z
    .url({ protocol: /^https$/, error: NO_SERVICE })
    .max(500, { error: NO_SERVICE })
    .optional(),
});

/** What every page says of the portal itself: its name, notices, whom to call, who answers for it. */
export const siteSchema = siteShape.refine(
  ({ banner, bannerUntil }) => banner === undefined || bannerUntil !== undefined,
  { path: ['bannerUntil'], error: NO_END },
);

export type Site = z.infer<typeof siteSchema>;
