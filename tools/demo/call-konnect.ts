import { Agent, request } from 'undici';
import type { Mock } from '#mock/server';

/** What a call was answered. */
export interface Answer {
  readonly status: number;
  /** Parsed from JSON; undefined when nothing came. */
  readonly body: unknown;
}

/** Calls the API of a local Konnect the way a person with curl does: with the token, and without our client. */
export interface Caller {
  /** @param path with the region: `/eu/v3/audit-log-webhook` */
  readonly call: (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<Answer>;
  close(): Promise<void>;
}

export function createCaller({ url, ca }: Mock, token: string): Caller {
  const dispatcher = new Agent({ connect: { ca } });
  const { origin } = new URL(url);
  return {
    async call(method, path, body) {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await request(`${origin}${path}`, {
        ...{ dispatcher, method, headers },
        body: body ? JSON.stringify(body) : null,
      });
      const text = await answer.body.text();
      return { status: answer.statusCode, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    },
    close: () => dispatcher.close(),
  };
}
