/** The first and the last row of a level of GB/T 2312, in bytes, and the last cell of its last row. */
const COMMON = [0xb0, 0xd7, 0xf9] as const;
const ALL = [0xb0, 0xf7, 0xfe] as const;

/** The common characters (GB/T 2312, level 1), 3,755 of them, in its order, which is nearly that of the alphabet. */
export const commonCharacters = (): string[] => charactersOf(COMMON);

/** Whether a character is one of the 6,763 of GB/T 2312: such a one is read as it stands, never as traditional. */
export function isSimplified(character: string): boolean {
  known ??= new Set(charactersOf(ALL));
  return known.has(character);
}

let known: Set<string> | undefined;

// The browser's own decoder holds the list, so that it need not be sent.
function charactersOf([first, last, lastCell]: readonly [number, number, number]): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let cell = 0xa1; cell <= (row === last ? lastCell : 0xfe); cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/\p{Script=Han}/u.test(character)) characters.push(character);
    }
  }
  return characters;
}
