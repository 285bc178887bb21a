/** Prints one figure of a bench on a line of its own. */
export function row(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(48)} ${figure}\n`);
}

export const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
