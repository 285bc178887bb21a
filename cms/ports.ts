import { createServer } from 'node:net';

/** Why a port cannot be listened on, as the system's code; null where it can be. */
export function portProblem(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/**
 * Makes sure that a port can be listened on.
 * @throws Error with one sentence that names the setting to change.
 */
export async function requireFreePort(host: string, port: number, setting: string): Promise<void> {
  const code = await portProblem(host, port);
  if (code === null) return;
  throw new Error(
    code === 'EADDRINUSE'
      ? `Port ${port} is in use: stop what listens there, or choose another, as in ${setting}=${port + 10} npm start.`
      : `Port ${port} on ${host} cannot be listened on (${code}): choose another ${setting} or HOST.`,
  );
}
