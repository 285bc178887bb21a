/** Lets the requests of others be answered between two rows. */
export const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
