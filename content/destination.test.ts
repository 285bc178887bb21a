import { expect, it } from 'vitest';
import { destinationOf } from './destination.ts';

it.each([
  ['/srv/www', { kind: 'folder', path: '/srv/www' }],
  ['ssh://host/srv/www', { kind: 'ssh', host: 'host', path: '/srv/www' }],
  [
    'ssh://web@www.example.org:2222/srv/www/',
    { kind: 'ssh', user: 'web', host: 'www.example.org', port: 2222, path: '/srv/www/' },
  ],
  ['ssh://host/srv/鹿城', { kind: 'ssh', host: 'host', path: '/srv/鹿城' }],
  ['s3://lucheng', { kind: 's3', bucket: 'lucheng', prefix: '' }],
  ['s3://lucheng/site/www/', { kind: 's3', bucket: 'lucheng', prefix: 'site/www/' }],
])('%s is a place to send the site to', (text, destination) => {
  expect(destinationOf(text)).toEqual(destination);
});

it.each([
  'www',
  '/',
  '/srv/../etc',
  'ftp://host/srv/www',
  'ssh://host',
  'ssh://host/',
  'ssh://-oProxyCommand=x/srv',
  'ssh://user:secret@host/srv/www',
  's3://B/x',
  's3://key:secret@bucket/x',
])('%s is none', (text) => {
  expect(destinationOf(text)).toBeNull();
});
