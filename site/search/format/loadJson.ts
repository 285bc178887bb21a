/** The index, or a part of it, could not be loaded, or is another by now: the network or a new build, no fault of the code. */
export class IndexUnavailable extends Error {
  override readonly name = 'IndexUnavailable';
}

/** Loads one of the portal's own files of the index; its type is as the build writes it. */
export async function loadJson<T>(file: string, init?: RequestInit): Promise<T> {
  const response = await fetch(file, init).catch((cause: unknown) => {
    throw new IndexUnavailable(`${file} does not answer.`, { cause });
  });
  if (!response.ok) throw new IndexUnavailable(`${file} answers ${response.status}.`);
  return response.json() as Promise<T>; // as the build writes it
}
