import type { Fate } from '#content/model/state.ts';
import { states } from '#site/words.ts';

/** What to warn of at a date, in a word; empty when it takes place as planned. */
export const stateText = (fate: Fate): string => (fate === 'scheduled' ? '' : states[fate]);
