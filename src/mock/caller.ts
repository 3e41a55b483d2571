import { Agent, request } from 'undici';

/** What a call was answered. */
export interface CallAnswer {
  readonly status: number;
  /** Parsed from JSON, else the text; undefined when nothing came. */
  readonly body: unknown;
}

/**
 * Makes a call over the wire, as a program would. The path begins with the region or `global`:
 * `/eu/v3/audit-log-webhook`. A status that is no success is an answer like any other.
 * @default token - of the first organization
 */
export type CallKonnect = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  token?: string,
) => Promise<CallAnswer>;

export interface Caller {
  readonly call: CallKonnect;
  close(): Promise<void>;
}

export interface CallerOptions {
  /** Without a path. */
  readonly origin: string;
  /** The certificate to trust, PEM. */
  readonly ca: string;
  /** For calls that name none. */
  readonly token: string;
}

/** Connects at the first call. */
export function createCaller({ origin, ca, token: usual }: CallerOptions): Caller {
  let agent: Agent | undefined;
  return {
    async call(method, path, body, token = usual) {
      const answer = await request(`${origin}${path}`, {
        method,
        dispatcher: (agent ??= new Agent({ connect: { ca } })),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await answer.body.text();
      const isJson = String(answer.headers['content-type']).includes('json');
      return { status: answer.statusCode, body: isJson ? (JSON.parse(text) as unknown) : text || undefined };
    },
    async close() {
      await agent?.destroy();
    },
  };
}
