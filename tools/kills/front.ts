import { request as send, Agent } from 'undici';
import { createAuthority } from '#mock/certificate';
import { readBody } from '#mock/exchange';
import { listen } from '#mock/listen';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where a call is: with us and not with Konnect yet, handled there and not answered yet, or answered. */
export type Moment = 'asked' | 'handled' | 'answered';

/** A call that comes by. */
export interface Passing {
  readonly moment: Moment;
  readonly isWrite: boolean;
}

/** Where a local Konnect listens, and what to trust there. */
export interface Backend {
  /** Without a path. */
  readonly origin: string;
  /** PEM. */
  readonly ca: string;
}

/** Stands before a local Konnect that ends and comes back elsewhere: its own address and certificate stay. */
export interface Front {
  /** The server URL for clients. */
  readonly url: string;
  /** PEM. */
  readonly ca: string;
  /** Where calls go from now on. @param backend undefined while nobody is there: connections are cut then */
  pointTo(backend: Backend | undefined): void;
  /** Calls wait at each moment until `see` has resolved. */
  watch(see: ((passing: Passing) => Promise<void>) | undefined): void;
  close(): Promise<void>;
}

export async function openFront(): Promise<Front> {
  const authority = await createAuthority();
  let backend: (Backend & { readonly agent: Agent }) | undefined;
  let see: ((passing: Passing) => Promise<void>) | undefined;

  const pass = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = message;
    const isWrite = method !== 'GET';
    const body = await readBody(message);
    await see?.({ moment: 'asked', isWrite });
    const asked = backend;
    if (!asked) return void response.destroy();
    const { authorization = '', 'content-type': type = 'application/json' } = headers;
    const answer = await send(`${asked.origin}${url}`, {
      ...{ method, dispatcher: asked.agent, body: body?.length ? body : null },
      headers: { authorization, 'content-type': type },
    });
    const answered = Buffer.from(await answer.body.arrayBuffer());
    await see?.({ moment: 'handled', isWrite });
    // Who was killed meanwhile has not answered.
    if (backend !== asked) return void response.destroy();
    response.writeHead(answer.statusCode, { 'content-type': answer.headers['content-type'] ?? 'application/json' });
    await new Promise<void>((resolve) => response.once('close', resolve).end(answered, resolve));
    await see?.({ moment: 'answered', isWrite });
  };

  const listening = await listen((message, response) => void pass(message, response).catch(() => response.destroy()), {
    certificate: await authority.issue(),
  });
  return {
    url: `${listening.origin}/{region}`,
    ca: authority.certificate,
    pointTo(next) {
      void backend?.agent.destroy();
      backend = next && { ...next, agent: new Agent({ connect: { ca: next.ca } }) };
    },
    watch: (next) => (see = next),
    async close() {
      await backend?.agent.destroy();
      await listening.close();
    },
  };
}
