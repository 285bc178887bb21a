import { z } from 'zod';
import { sentence } from './sentence.ts';

const NO_PHONE = sentence(
  '请填写一个电话号码，如 0878-3120000、13900000000 或 12345，不要写别的字。',
  'Write one telephone number, as 0878-3120000, 13900000000 or 12345, and nothing else.',
);

/** A telephone number as people write it: digits, parted by hyphens or spaces; with the country before it if need be. */
export const phoneSchema = z
  .string({ error: NO_PHONE })
  .regex(/^(?=(?:\D*\d){3,15}\D*$)\+?\d+(?:[- ]\d+)*$/, { error: NO_PHONE })
  .max(24, { error: NO_PHONE });

/** The address that dials a number: `tel:08783120000` (RFC 3966, without visual separators). */
export const dialAddress = (phone: string): string => `tel:${phone.replace(/[- ]/g, '')}`;
