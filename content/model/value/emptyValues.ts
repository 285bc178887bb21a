/**
 * A stored document in the model's terms: where the CMS says null or keeps an empty text, the model has no value.
 */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object) // an object that is neither null nor an array
      .map(([key, item]) => [key, withoutEmpty(item)])
      .filter(([, item]) => item !== undefined),
  );
}
