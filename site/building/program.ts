// The builder as a program: node site/building/program.ts BUNDLE SITE, with a channel to the process that starts it
// (child_process, `ipc`). It stays, and publishes what it is asked to, one request after another.
import { constants, setPriority } from 'node:os';
import { messageOf } from '#content/messageOf.ts';
import { type Reply, requestSchema } from '#content/publication.ts';
import { loadBuilder, markUsed } from './write.ts';

const [bundle = '', site = ''] = process.argv.slice(2);
const reply = (message: Reply) => process.send?.(message);

const builder = await loadBuilder({ bundle, site }, (done, of) =>
  reply({ kind: 'progress', done, of }),
);
// Whoever saves in the CMS comes first: a full build takes all that is left of the machine.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// By its own end, so that the folder is given back.
process.once('SIGTERM', () => process.exit(0));

let last: Promise<void> = Promise.resolve();
process.on('message', (message) => {
  const { publish } = requestSchema.parse(message);
  markUsed(bundle);
  last = last.then(async () => {
    try {
      const { documents, pages } = await builder.publish(publish);
      reply({ kind: 'live', report: { documents, pages } });
    } catch (error) {
      return void reply({ kind: 'failed', message: messageOf(error) });
    }
    try {
      await builder.publishSearch();
      reply({ kind: 'searchable' });
    } catch (error) {
      reply({ kind: 'searchFailed', message: messageOf(error) });
    }
  });
});
