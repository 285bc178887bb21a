import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { bytesOf, entriesOf, type Source } from '../backup/archive/read.ts';

export interface Ran {
  code: number | null;
  output: string;
}

interface Options {
  env?: Record<string, string>;
  /** Kills it so many milliseconds after it has said something. */
  killed?: { after: string; ms: number };
}

/** Runs a command of the portal, as `npm run NAME -- ARGS` does, in a process of its own. */
export async function runCommand(
  name: string,
  args: string[],
  { env = {}, killed }: Options = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [`cms/commands/${name}.ts`, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env }, // a command knows nothing of tests
  });
  let output = '';
  let isToBeKilled = killed !== undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (!isToBeKilled || !killed || !output.includes(killed.after)) return;
      isToBeKilled = false;
      void setTimeout(killed.ms).then(() => child.kill('SIGKILL'));
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

/**
 * What an archive holds, by the names of its entries, without the time at which it was made, and without what the audit
 * log says of backups and restores, each of which adds to it.
 */
export async function contentsOf(source: Source): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for await (const { name, body } of entriesOf(source)) {
    const text = (await bytesOf(body)).toString('latin1');
    const kept =
      name === MANIFEST ? timeless(text) : name.startsWith(AUDITS) ? ofPeople(text) : text;
    if (kept !== '') contents.set(name, kept);
  }
  return contents;
}

const MANIFEST = 'manifest.json';
const AUDITS = 'documents/audits/';

const ofPeople = (lines: string): string =>
  lines.replace(/^.*"action":"(?:backedUp|restoredPortal)".*\n/gm, '');

function timeless(manifest: string): string {
  const {
    madeAt: _,
    counts,
    entries,
    ...rest
  } = JSON.parse(manifest) as {
    madeAt: string;
    counts: Record<string, number>;
    entries: { name: string }[];
  };
  const { 'documents/audits': __, ...others } = counts;
  const without = entries.filter(({ name }) => !name.startsWith(AUDITS));
  return JSON.stringify({ ...rest, counts: others, entries: without });
}
