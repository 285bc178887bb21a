import { expect, it } from 'vitest';
import { passwordProblem } from './password.ts';

it.each([
  ['Zhou-Xiao@example.org', /邮箱/],
  ['zhou-xiao zhou-xiao', /邮箱/],
  ['zhou-xiao 桃源湖', null],
  ['123', /至少要 10/],
  ['1234567890123', /全是数字/],
  ['aaaaaaaaaaaa', /重复/],
  ['zhou-xiao-1234', /邮箱/],
  ['湖心亭里学口琴七点半', null],
  ['correct horse battery', null],
])('%j', (password, problem) => {
  const found = passwordProblem(password, 'zhou-xiao@example.org');
  if (problem) expect(found).toMatch(problem);
  else expect(found).toBeNull();
});

it('a short name within other words is no e-mail', () => {
  expect(passwordProblem('bamboo flute', 'a@example.org')).toBeNull();
});
