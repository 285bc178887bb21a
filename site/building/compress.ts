/** The compressed twins of a text file. */
export async function twinsOf(
  _path: string,
  _bytes: Uint8Array,
): Promise<{ extension: '.br' | '.gz'; bytes: Uint8Array }[]> {
  return [];
}
