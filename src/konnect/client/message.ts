import type { Operation } from '#konnect/contract/operation';
import type { Host } from '#konnect/contract/region';

/** A request, ready to be sent as often as need be. */
export interface Message {
  readonly method: Operation['method'];
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Who asks, and where. */
export interface Sender {
  /** Base of all URLs; `{region}` in it becomes the host that is asked. */
  readonly serverUrl: string;
  readonly token: string;
  readonly userAgent: string;
}

/** What is filled into an operation to make a request of it. */
export interface Filling {
  readonly host: Host;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** Writes the request of an operation. @throws TypeError when a parameter of the path is no id */
export function writeMessage({ method, path }: Operation, filling: Filling, sender: Sender): Message {
  const { host, params = {}, query = {}, body } = filling;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => idOf(name, params[name]));
  const url = new URL(sender.serverUrl.replaceAll('{region}', host).replace(/\/+$/, '') + filled);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  return {
    method,
    url,
    headers: {
      accept: 'application/json, application/problem+json',
      authorization: `Bearer ${sender.token}`,
      'user-agent': sender.userAgent,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}

/** Dots and slashes would lead to another path. */
function idOf(name: string, value = ''): string {
  if (/^[\w-]+$/.test(value)) return value;
  throw new TypeError(`Cannot call Konnect as ${name} is "${value}", which is no id: use the id that Konnect answered`);
}
