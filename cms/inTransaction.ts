import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';

/** Does work in one transaction of a request: all of it is stored, or none where it throws. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOwn = await initTransaction(req);
  try {
    const result = await work();
    if (isOwn) await commitTransaction(req);
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}
