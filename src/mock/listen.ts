import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ServerCertificate } from './certificate';

/** A server. */
export interface Listening {
  /** `https://HOST:PORT`, or `http:` when it has no certificate. */
  readonly origin: string;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** @default 0: any free one */
  readonly port?: number;
  /** Address to listen on. @default 127.0.0.1: the loopback interface */
  readonly host?: string;
  /** @default none: plain HTTP */
  readonly certificate?: ServerCertificate;
}

/** @throws when the port is taken */
export async function listen(
  handle: RequestListener,
  { port = 0, host = '127.0.0.1', certificate }: ListenOptions,
): Promise<Listening> {
  const server: Server = certificate ? createHttpsServer(certificate, handle) : createHttpServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(port, error)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `${certificate ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cannotListen(port: number, cause: NodeJS.ErrnoException): Error {
  if (cause.code === 'EADDRNOTAVAIL') {
    return new Error('Cannot listen as this machine does not have the address: give one it has', { cause });
  }
  const why = cause.code === 'EADDRINUSE' ? 'it is taken' : cause.message;
  return new Error(`Cannot listen on port ${port} as ${why}: give another port, or 0 for any free one`, { cause });
}
