import { coordinatesSchema } from './value/coordinates.ts';
import { phoneSchema } from './value/phone.ts';
import { line, lines } from './value/text.ts';

/** How to reach a place: whom to call, when it is open, where it is, and what somebody in a wheelchair or a car must know. */
export const reachingShape = {
  phone: phoneSchema.optional(),
  /** When it is open, in words: “周一至周五 9:00–17:00”. */
  hours: lines(120).optional(),
  address: line(120).optional(),
  coordinates: coordinatesSchema.optional(),
  /** Ramps, lifts, steps. */
  stepFree: line(80).optional(),
  toilets: line(80).optional(),
  parking: line(80).optional(),
};

/** What is known of how to reach a place. What is unknown stays empty. */
export interface Reaching {
  phone?: string | undefined;
  hours?: string | undefined;
  address?: string | undefined;
  coordinates?: string | undefined;
  stepFree?: string | undefined;
  toilets?: string | undefined;
  parking?: string | undefined;
}
