/** An ISO instant or day that a database can keep and a page can show; Payload writes down what cannot be read again. */
export function isInstant(value: unknown): boolean {
  if (value instanceof Date) return isInRange(value);
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && isInRange(new Date(value));
}

const isInRange = (date: Date): boolean => {
  const year = date.getTime() && date.getUTCFullYear();
  return year >= 1900 && year <= 9999;
};
