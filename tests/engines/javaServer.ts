import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Engine, NoEngine, startEngine } from './engine.ts';

const FOLDER = join(import.meta.dirname, 'javaServer');

/** mongo-java-server, in memory; it has no transactions. Java 11 or later runs it, Maven brings it. */
export function startJavaServer(): Promise<Engine> {
  const copy = [
    '-q',
    'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
    '-DoutputDirectory=target',
  ];
  const { status } = spawnSync('mvn', copy, {
    cwd: FOLDER,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new NoEngine('Java and Maven are needed for mongo-java-server');
  const java = ['java', '-cp', 'target/*', 'Engine.java'];
  return startEngine('mongo-java-server 1.47.0', java, FOLDER);
}
