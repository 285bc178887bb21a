import { NoEngine } from './engine.ts';
import { testEngine } from './engines.ts';
import { type Half, inWords, runHalf } from './half.ts';
import { mongoVersion } from './version.ts';

/** Runs the integration tests on a server that speaks MongoDB's protocol, where there is one. */
export async function runOnMongo(
  args: string[],
): Promise<Pick<Half, 'isGood' | 'failures' | 'retried'> & { line: string }> {
  try {
    const { name, uri, stop } = await testEngine();
    try {
      const version = await mongoVersion(uri);
      const half = runHalf(['--project', 'int', ...args], { MONGODB_TEST_URI: uri });
      return {
        isGood: half.isGood,
        failures: half.failures,
        retried: half.retried,
        line: `On ${name}, speaking as MongoDB ${version}: ${inWords(half)}.`,
      };
    } finally {
      await stop();
    }
  } catch (error) {
    if (!(error instanceof NoEngine)) throw error;
    const isAsked = process.env.MONGODB_TEST_URI || process.env.MONGODB_TEST_ENGINE;
    const line = `Not run on MongoDB: ${error.message}. See README, “MongoDB”.`;
    return { isGood: !isAsked, line, failures: [], retried: [] };
  }
}
