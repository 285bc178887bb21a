export interface Picture {
  id: string;
  filename?: string | null;
  sizes?: Record<string, { filename?: string | null } | null> | null;
}

/** The names of a picture's files: the original first, then its sizes. */
export const namesOf = ({ filename, sizes }: Partial<Picture>): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter(
    (name) => typeof name === 'string',
  );
