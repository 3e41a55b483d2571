import type { Field } from './static-table';
import { StreamError } from './protocol';

/** What a request says before its body, as far as gRPC cares. */
export interface RequestHead {
  readonly method: string;
  readonly path: string;
  /** Empty when the client sends none. */
  readonly contentType: string;
}

/** Belong to HTTP/1 (RFC 9113, section 8.2.2). */
const connectionHeaders = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']);

/** Heads that were read, by their fields: those of equal calls are one and the same array. */
const heads = new WeakMap<readonly Field[], RequestHead>();

/** @throws StreamError when a request must not look like that (RFC 9113, sections 8.2 and 8.3) */
export function readRequestHead(fields: readonly Field[]): RequestHead {
  const known = heads.get(fields);
  if (known) return known;
  const head = read(fields);
  heads.set(fields, head);
  return head;
}

function read(fields: readonly Field[]): RequestHead {
  const pseudo: Record<string, string | undefined> = {
    ':method': undefined,
    ':path': undefined,
    ':scheme': undefined,
    ':authority': undefined,
  };
  let contentType = '';
  let sawOrdinary = false;
  for (const [name, value] of fields) {
    if (name.startsWith(':')) {
      if (sawOrdinary || !(name in pseudo) || pseudo[name] !== undefined) throw malformed(`its header "${name}"`);
      pseudo[name] = value;
      continue;
    }
    sawOrdinary = true;
    if (connectionHeaders.has(name) || name !== name.toLowerCase()) throw malformed(`its header "${name}"`);
    if (name === 'te' && value !== 'trailers') throw malformed('its header "te"');
    if (name === 'content-type') contentType = value;
  }
  const { ':method': method, ':path': path, ':scheme': scheme } = pseudo;
  if (method === undefined || !path || scheme === undefined) throw malformed('what it leaves out');
  return { method, path, contentType };
}

function malformed(reason: string): StreamError {
  return new StreamError('PROTOCOL_ERROR', `Cannot read request because of ${reason}`);
}
