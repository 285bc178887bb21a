import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  choiceFrom,
  countsOf,
  FACETS,
  fits,
  isAsking,
  queryOf,
  traitOf,
} from './choice.ts';

const talk = { traits: ['kind:talk', 'for:elders', 'for:families', 'mode:offline'], count: 2 };
const clinic = { traits: ['kind:clinic', 'for:elders', 'mode:offline', 'mode:online'], count: 3 };

describe('a choice', () => {
  it.each<[Choice, boolean, boolean]>([
    [{}, true, true],
    [{ for: 'elders' }, true, true],
    [{ for: 'families' }, true, false],
    [{ for: 'elders', kind: 'clinic' }, false, true],
    [{ for: 'families', kind: 'clinic' }, false, false],
    [{ mode: 'online' }, false, true],
    [{ venue: 'nowhere' }, false, false],
  ])('%j takes the talk: %s, the clinic: %s', (choice, isTalk, isClinic) => {
    expect([fits(talk.traits, choice), fits(clinic.traits, choice)]).toEqual([isTalk, isClinic]);
  });

  it('tells how many are left after each further choice', () => {
    expect(Object.fromEntries(countsOf([talk, clinic], {}))).toEqual({
      'kind:talk': 2,
      'kind:clinic': 3,
      'for:elders': 5,
      'for:families': 2,
      'mode:offline': 5,
      'mode:online': 3,
    });
    // Another kind may still be chosen in its place; of the rest only what the talk is.
    expect(Object.fromEntries(countsOf([talk, clinic], { kind: 'talk' }))).toEqual({
      'kind:talk': 2,
      'kind:clinic': 3,
      'for:elders': 2,
      'for:families': 2,
      'mode:offline': 2,
    });
  });

  it('lives in the address, beside what else is there', () => {
    expect(queryOf({})).toBe('');
    expect(queryOf({ for: 'elders', kind: 'talk' })).toBe('?kind=talk&for=elders');
    expect(choiceFrom('?elder=on&kind=talk&for=')).toEqual({ kind: 'talk' });
    expect(['?kind=talk', '?q=a', '?when=today&q=', ''].map(isAsking)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('comes back from the address, whatever it is', () => {
    const choices = fc.dictionary(
      fc.constantFrom(...FACETS),
      fc.string({ minLength: 1, unit: 'binary' }),
    );
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceFrom(queryOf(choice))).toEqual({ ...choice });
      }),
    );
  });

  it('is counted as it is taken: as many as fit once it is chosen', () => {
    const things = fc.array(
      fc.record({
        traits: fc.uniqueArray(
          fc
            .tuple(fc.constantFrom(...FACETS), fc.constantFrom('a', 'b', 'c'))
            .map(([facet, value]) => traitOf(facet, value)),
          { maxLength: 5 },
        ),
        count: fc.integer({ min: 1, max: 9 }),
      }),
    );
    const choices = fc.dictionary(fc.constantFrom(...FACETS), fc.constantFrom('a', 'b', 'c'), {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(
        things,
        choices,
        fc.constantFrom(...FACETS),
        fc.constantFrom('a', 'b', 'c'),
        (all, choice, facet, value) => {
          const chosen = { ...choice, [facet]: value };
          const left = all
            .filter(({ traits }) => fits(traits, chosen))
            .reduce((sum, { count }) => sum + count, 0);
          expect(countsOf(all, choice).get(traitOf(facet, value)) ?? 0).toBe(left);
        },
      ),
    );
  });
});
