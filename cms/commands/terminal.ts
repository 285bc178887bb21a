/** Writes a line for whoever runs a command. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs a command: what goes wrong is said in one sentence, and ends it with code 1. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
