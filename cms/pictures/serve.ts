import { Readable } from 'node:stream';
import { headersWithCors, type UploadConfig } from 'payload';
import type { PictureBucket } from './bucket.ts';
import { noFile } from './noFile.ts';

type Handler = NonNullable<UploadConfig['handlers']>[number];

/** Answers with a file of the bucket, once Payload has seen who may read it; as Payload does with those of a folder. */
export const serveFrom =
  (bucket: PictureBucket): Handler =>
  async (req, { params: { filename } }) => {
    const known = req.headers.get('If-None-Match') ?? undefined;
    const found = await bucket.serve(filename, { range: partAsked(req.headers), known });
    if (!found) throw noFile();
    const headers = headersWithCors({ headers: new Headers(), req });
    // Who may see a picture can change: each time it is asked, which costs next to nothing where nothing has.
    headers.set('Cache-Control', 'private, no-cache');
    if (found === 'no such range') return new Response(null, { status: 416, headers });
    if (found === 'not modified') return new Response(null, { status: 304, headers });
    if (found.etag) headers.set('ETag', found.etag);
    headers.set('Content-Type', found.type);
    headers.set('Accept-Ranges', 'bytes');
    headers.set('Content-Length', String(found.size));
    if (found.range) headers.set('Content-Range', found.range);
    // Of Node, which has a type of its own for it.
    const body = Readable.toWeb(found.body) as unknown as ReadableStream;
    return new Response(body, { status: found.range ? 206 : 200, headers });
  };

/** One part as HTTP asks for it; of any other wish everything is sent, as HTTP allows. */
function partAsked(headers: Headers): string | undefined {
  const range = headers.get('Range');
  const isOnePart = range && /^bytes=(\d+-\d*|-\d+)$/.test(range) && !headers.has('If-Range');
  return isOnePart ? range : undefined;
}
