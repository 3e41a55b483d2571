import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { ServerCertificate } from '#mock/certificate';

/** What a receiver does with a request, down to its socket. */
export type Deed =
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'hang' | 'reset-before-body' | 'reset-in-body' | 'half-head' | 'half-body' };

/** A request whose body was read to its end. */
export interface Seen {
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** An HTTPS server that breaks what it is told to break. */
export interface BreakingReceiver {
  readonly url: string;
  readonly seen: readonly Seen[];
  deed: Deed;
  close(): Promise<void>;
}

export interface BreakingOptions {
  readonly certificate: ServerCertificate;
  /** Called when a request begins to hang. */
  readonly onHang?: () => void;
}

export async function createBreakingReceiver(options: BreakingOptions): Promise<BreakingReceiver> {
  const sockets = new Map<number, Socket>();
  const seen: Seen[] = [];
  const server = createServer(options.certificate);
  server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  const receiver = { url: '', seen, deed: { kind: 'answer', status: 200 } as Deed };

  const reset = ({ socket }: IncomingMessage) => sockets.get(socket.remotePort ?? 0)?.resetAndDestroy();

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { deed } = receiver;
    if (deed.kind === 'reset-before-body') reset(request);
    const chunks: Buffer[] = [];
    request.on('error', () => {});
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (deed.kind === 'reset-in-body') reset(request);
    });
    request.on('end', () => {
      seen.push({ method: request.method, headers: request.headers, body: Buffer.concat(chunks) });
      // What a redirect has led to is answered well.
      carryOut(request.url === '/there' ? { kind: 'answer', status: 200 } : deed, response, options);
    });
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(receiver, { close });
}

function carryOut(deed: Deed, response: ServerResponse, { onHang }: BreakingOptions): void {
  switch (deed.kind) {
    case 'answer':
      response.writeHead(deed.status, { ...deed.headers }).end();
      return;
    case 'half-head':
      response.socket?.end('HTTP/1.1 200 OK\r\ncontent-le');
      return;
    case 'half-body':
      response.writeHead(200, { 'content-length': '100' });
      response.write('taken');
      setTimeout(() => response.destroy(), 1);
      return;
    case 'hang':
      onHang?.();
      return;
    default:
  }
}
