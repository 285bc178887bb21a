/** What a request may bring, in megabytes: a photo as a large camera makes it. Said in next.config.ts too. */
const MOST_MEGABYTES = 30;

/** What a request without a file may bring: several times the longest text, as JSON. */
const MOST_JSON_MEGABYTES = 6;

interface Asked {
  method: string;
  contentType: string | null;
  contentLength: string | null;
  isChunked: boolean;
}

/** Why a request's body is not read: too large (413), or of a length that is not said (411). Null when it may be. */
export function refusedBody(asked: Asked): { status: 411 | 413; sentence: string } | null {
  if (asked.method === 'GET' || asked.method === 'HEAD') return null;
  if (asked.isChunked && asked.contentLength === null) {
    return {
      status: 411,
      sentence:
        '请求没有说有多长，请带上 Content-Length。Say how long the request is: send a Content-Length.',
    };
  }
  const hasFile = asked.contentType?.startsWith('multipart/form-data') ?? false;
  const most = hasFile ? MOST_MEGABYTES : MOST_JSON_MEGABYTES;
  if (Number(asked.contentLength ?? 0) <= most * 1_000_000) return null;
  return { status: 413, sentence: `太大了，最多 ${most} MB。Too large: at most ${most} MB.` };
}
