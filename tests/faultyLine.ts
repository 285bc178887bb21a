import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server on this machine, which can be cut, slowed and put back. */
export interface FaultyLine {
  port: number;
  /** Cuts each connection when so many bytes have gone to the server. */
  cutAfter: (bytes: number) => void;
  /** Lets so many bytes a second through on each connection. */
  slowTo: (bytesASecond: number) => void;
  /** Hangs up on whoever connects. */
  refuse: () => void;
  /** Hangs up on all there are, and on whoever connects: as a server that is gone. */
  goAway: () => void;
  /** Lets nothing through any more, either way, and says nothing: as a server that hangs. */
  hang: () => void;
  /** As if nothing had been. */
  mend: () => void;
  stop: () => Promise<void>;
}

export async function faultyLine(to: number): Promise<FaultyLine> {
  const good = {
    left: Number.POSITIVE_INFINITY,
    rate: Number.POSITIVE_INFINITY,
    isRefused: false,
    isHung: false,
  };
  let line = good;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (line.isRefused) return void near.destroy();
    const far = connect(to, '127.0.0.1');
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      socket.once('error', cut).once('close', cut);
    }
    // What came while it hung is lost, as are the connections.
    far.on('data', (bytes) => {
      if (!line.isHung && !near.write(bytes)) far.pause();
    });
    near.on('drain', () => far.resume());
    near.on('data', (bytes) => {
      if (line.isHung) return;
      line.left -= bytes.length;
      if (line.left < 0) return cut();
      far.write(bytes);
      if (line.rate === Number.POSITIVE_INFINITY) return;
      near.pause();
      setTimeout(() => near.resume(), (bytes.length / line.rate) * 1000);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // it listens on a port
    cutAfter: (left) => {
      line = { ...good, left };
    },
    slowTo: (rate) => {
      line = { ...good, rate };
    },
    refuse: () => {
      line = { ...good, isRefused: true };
    },
    goAway: () => {
      line = { ...good, isRefused: true };
      for (const socket of sockets) socket.destroy();
    },
    hang: () => {
      line = { ...good, isHung: true };
    },
    mend: () => {
      line = good;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
