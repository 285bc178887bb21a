// Previews as a program: node site/building/previewProgram.ts BUNDLE, with a channel to the process that starts it
// (child_process, `ipc`). It answers one request after another, and has no folder to write to.
import { messageOf } from '#content/messageOf.ts';
import { type PreviewReply, type PreviewRequest, previewRequestSchema } from '#content/preview.ts';
import { loadPreview, markUsed } from './write.ts';

const [bundle = ''] = process.argv.slice(2);
const preview = await loadPreview(bundle);
process.once('SIGTERM', () => process.exit(0));

let last: Promise<void> = Promise.resolve();
process.on('message', (message) => {
  const request = previewRequestSchema.parse(message);
  markUsed(bundle);
  last = last.then(async () => {
    if ('changed' in request) return preview.take(request.changed);
    process.send?.(await answer(request));
  });
});

async function answer(
  request: Exclude<PreviewRequest, { changed: unknown }>,
): Promise<PreviewReply> {
  const { id } = request;
  try {
    if ('document' in request) {
      return { id, ...(await preview.page(request.collection, request.document)) };
    }
    const file = await preview.file(request.file);
    if (!file) return { id, problem: `There is no ${request.file}.` };
    return { id, type: file.type, base64: file.bytes.toString('base64') };
  } catch (error) {
    return { id, problem: messageOf(error) };
  }
}
