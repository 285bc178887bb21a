import { describe, expect, it } from 'vitest';
import { withoutEmpty } from './emptyValues.ts';

describe('a stored document in the terms of the model', () => {
  it('has no value where the CMS says null or keeps an empty text', () => {
    expect(
      Object.keys(withoutEmpty({ title: '义诊', notice: null, contact: '' }) as object),
    ).toEqual(['title']);
  });

  it('keeps what is false or nought, and empty lists', () => {
    const kept = { isDemo: false, attendance: 0, photos: [] };
    expect(withoutEmpty(kept)).toEqual(kept);
  });

  it('looks into lists and parts', () => {
    const stored = {
      schedule: { until: null, moved: [{ day: '2026-12-15', note: '' }] },
      outcome: { summary: '' },
    };
    const clean = withoutEmpty(stored);
    expect(JSON.stringify(clean)).toBe(
      '{"schedule":{"moved":[{"day":"2026-12-15"}]},"outcome":{}}',
    );
  });

  it('leaves the stored document as it was', () => {
    const stored = { notice: null };
    withoutEmpty(stored);
    expect(stored).toEqual({ notice: null });
  });

  it('of nothing is nothing', () => {
    expect(withoutEmpty(null)).toBeUndefined();
    expect(withoutEmpty('')).toBeUndefined();
    expect(withoutEmpty('周五见')).toBe('周五见');
  });
});
