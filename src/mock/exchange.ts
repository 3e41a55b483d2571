import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiAnswer, ApiRequest } from './message';

/** More than any call of the API needs. */
const longestBody = 1024 * 1024;

/** Reads a request off the wire; undefined when its body is longer than 1 MiB. */
export async function readRequest(message: IncomingMessage): Promise<ApiRequest | undefined> {
  const body = await readBody(message);
  if (body === undefined) return undefined;
  const [path = '', query] = (message.url ?? '').split('?', 2);
  const { authorization, 'sec-fetch-site': site } = message.headers;
  return {
    method: message.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    ...(authorization === undefined ? {} : { authorization }),
    ...(typeof site === 'string' ? { site } : {}),
    userAgent: message.headers['user-agent'] ?? '',
    src: message.socket.remoteAddress ?? '',
    body: body.toString(),
  };
}

/** Reads a body to its end; undefined when it is longer than `limit` bytes. */
export async function readBody(message: IncomingMessage, limit = longestBody): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  }
  return length <= limit ? Buffer.concat(chunks) : undefined;
}

export function writeAnswer(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response.statusCode = status;
  response.setHeaders(new Map(Object.entries(headers)));
  response.end(body);
}
