import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleEndpoints, type SanitizedConfig } from 'payload';

/** Payload's REST API of this process, over HTTP; a request that it may not answer is broken off. */
export async function serveCms(
  config: SanitizedConfig,
  mayAnswer: () => boolean = () => true,
): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    if (!mayAnswer()) return void response.destroy();
    const reply = await handleEndpoints({
      config,
      request: new Request(`http://cms.invalid${request.url}`),
    });
    response.writeHead(reply.status, Object.fromEntries(reply.headers));
    response.end(Buffer.from(await reply.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one
  return { url: `http://127.0.0.1:${port}`, server };
}
