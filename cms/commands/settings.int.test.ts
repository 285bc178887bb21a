import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const COMMANDS = globSync('cms/commands/*.ts').filter((file) =>
  /^await command\(|^try \{/m.test(readFileSync(file, 'utf8')),
);

it('finds the commands', () => expect(COMMANDS.length).toBeGreaterThan(7));

it.each(COMMANDS)('%s says a wrong setting in one sentence', (file) => {
  const env = { ...process.env, CMS_PORT: 'abc' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { env });
  expect([status, String(stdout), String(stderr)]).toEqual([
    1,
    '',
    'CMS_PORT is not a port: give a number from 1 to 65535.\n',
  ]);
});
