/** The id that Payload gives to the box of a field, so that a refusal leads to ours too. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '__')}`;
