import { createServer } from 'node:net';

/**
 * Makes sure that a port can be listened on.
 * @throws Error with one sentence that names the setting to change.
 */
export function requireFreePort(host: string, port: number, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new Error(
          code === 'EADDRINUSE'
            ? `Port ${port} is in use: stop what listens there, or choose another, as in ${setting}=${port + 10} npm start.`
            : `Port ${port} on ${host} cannot be listened on (${code}): choose another ${setting} or HOST.`,
        ),
      ),
    );
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
