import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAuthority, type IssueOptions } from '#mock/certificate';

/** What the server saw. */
export interface Seen {
  readonly method: string;
  /** Path and query, decoded. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server does about one request. */
export type Step = (response: ServerResponse, seen: Seen) => void;

export interface ScriptedServer extends AsyncDisposable {
  readonly port: number;
  /** PEM of the authority that its certificate is from. */
  readonly ca: string;
  readonly seen: readonly Seen[];
  /** Method and path of each request, without the region. */
  readonly calls: readonly string[];
}

/** Listens on a free loopback port and does one step for each request; a request beyond the script is answered 418. */
export async function startScriptedServer(
  script: readonly Step[],
  certificate?: IssueOptions,
): Promise<ScriptedServer> {
  const authority = await createAuthority();
  const seen: Seen[] = [];
  const server = createServer(await authority.issue(certificate), (request, response) => {
    void read(request).then((one) => {
      seen.push(one);
      (script[seen.length - 1] ?? answer(418, {}))(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    ca: authority.certificate,
    seen,
    get calls() {
      return seen.map(({ method, target }) => `${method} ${target.replace(/^\/\w+/, '')}`);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    target: decodeURIComponent(request.url ?? ''),
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
  };
}

export function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Step {
  return (response) => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Ends the connection without a word. */
export const reset: Step = (response) => {
  response.socket?.destroy();
};

/** Ends the connection in the middle of a body. */
export const resetInBody: Step = (response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"half":', () => response.socket?.destroy());
};

/** Says nothing. */
export const hang: Step = () => {};

/** Begins a body and never ends it. */
export const hangInBody: Step = (response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"half":');
};
