import { expect, it } from 'vitest';
import { passwordProblem } from './strength.ts';

const WORDS = ['zhou-xiao@example.org', '周晓', '鹿城街道文化与志愿服务', '缝补嬢嬢', '北浦社区'];

it.each([
  ['123', /至少要 12/],
  ['湖心亭里学口琴七点半', /至少要 12/],
  ['1234567890123', /容易猜到/],
  ['aaaaaaaaaaaa', /容易猜到/],
  ['qwertyuiop123', /容易猜到/],
  ['Password123!', /容易猜到/],
  ['woaini5201314', /容易猜到/],
  ['P@ssw0rd2026', /容易猜到/],
  ['19850615198506', /容易猜到/],
  ['138876543210', /容易猜到/],
  ['wyj13887654321', /容易猜到/],
  ['Zhou-Xiao@example.org', /姓名、邮箱/],
  ['zhou-xiao zhou-xiao', /姓名、邮箱/],
  ['zhou-xiao-1234', /姓名、邮箱/],
  ['zhouxiao2026', /姓名、邮箱/],
  ['fengbuniangniang', /本站的名称/],
  ['beipushequ2026', /本站的名称/],
  ['北浦社区北浦社区北浦社区', /本站的名称/],
  ['lucheng123456', /容易猜到/],
  ['x'.repeat(129), /最多 128/],
  ['湖心亭里学口琴周三七点半', null],
  ['correct horse battery', null],
  ['zhou-xiao 桃源湖边三棵柳', null],
  ['bamboo flute at dusk', null],
])('%j', (password, problem) => {
  const found = passwordProblem(password, WORDS);
  if (problem) expect(found).toMatch(problem);
  else expect(found).toBeNull();
});

it('one of 128 characters is judged', () => {
  expect(passwordProblem('abc '.repeat(32), [])).toMatch(/容易猜到/);
});
