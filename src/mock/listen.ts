import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ServerCertificate } from './certificate';

/** A server on the loopback interface. */
export interface Listening {
  /** `https://127.0.0.1:PORT`, or `http:` when it has no certificate. */
  readonly origin: string;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** @default 0: any free one */
  readonly port?: number;
  /** @default none: plain HTTP */
  readonly certificate?: ServerCertificate;
}

/** @throws when the port is taken */
export async function listen(handle: RequestListener, { port = 0, certificate }: ListenOptions): Promise<Listening> {
  const server: Server = certificate ? createHttpsServer(certificate, handle) : createHttpServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(port, error)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cannotListen(port: number, cause: NodeJS.ErrnoException): Error {
  const why = cause.code === 'EADDRINUSE' ? 'it is taken' : cause.message;
  return new Error(`Cannot listen on port ${port} as ${why}: give another port, or 0 for any free one`, { cause });
}
