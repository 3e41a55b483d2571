import { Agent, request } from 'undici';
import { systemClock } from '#clock';
import type { CreateDestination } from '#konnect/contract/destination';
import type { Region } from '#konnect/contract/region';
import type { AttemptNote } from '#mock/ledger';
import { createMock, type Mock, type MockOptions } from '#mock/server';
import { createSteeredClock } from '#mock/steered-clock';

/** A local Konnect whose time stands still until a test moves it, and its API over a real socket. */
export interface LocalKonnect {
  readonly mock: Mock;
  /** @default token - of the first organization */
  call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, token?: string): Promise<Answer>;
  /** Makes a destination and binds the webhook of a region to it, eu unless said otherwise. */
  deliverTo(endpoint: string, options?: DeliverOptions): Promise<void>;
  /** Makes one call that leaves two events in the region, and nothing else. */
  act(region?: Region, token?: string): Promise<void>;
  status(region?: Region, token?: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export interface DeliverOptions extends Partial<CreateDestination> {
  readonly region?: Region;
  readonly token?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** When time begins. */
const start = Date.UTC(2026, 0, 2, 3, 4, 5);

/** @default patience - that of the clock */
export async function startKonnect(options: MockOptions = {}, patience?: number): Promise<LocalKonnect> {
  const clock = createSteeredClock({
    ...{ base: systemClock, start, frozen: true },
    ...(patience === undefined ? {} : { patience }),
  });
  const mock = await createMock({ clock, ...options });
  const agent = new Agent({ connect: { ca: mock.ca } });
  const first = mock.organizations[0]?.token ?? '';

  const call: LocalKonnect['call'] = async (method, path, body, token = first) => {
    const {
      statusCode,
      headers,
      body: answer,
    } = await request(mock.url.replace('/{region}', path), {
      ...{ method, dispatcher: agent, headers: { authorization: `Bearer ${token}` } },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.text();
    const isJson = String(headers['content-type']).includes('json');
    return { status: statusCode, headers, text, body: (isJson ? JSON.parse(text) : {}) as Answer['body'] };
  };

  return {
    mock,
    call,
    async deliverTo(endpoint, { region = 'eu', token = first, ...changes } = {}) {
      const destination = { name: `${region} ${endpoint}`, endpoint, authorization: 'Splunk key', ...changes };
      const { body } = await call('POST', '/global/v3/audit-log-destinations', destination, token);
      const webhook = { audit_log_destination_id: body['id'], enabled: true };
      const { status, text } = await call('PATCH', `/${region}/v3/audit-log-webhook`, webhook, token);
      if (status !== 200) throw new Error(text);
    },
    async act(region = 'eu', token = first) {
      await call('GET', `/${region}/v2/control-planes`, undefined, token);
    },
    status: async (region = 'eu', token = first) =>
      (await call('GET', `/${region}/v3/audit-log-webhook/status`, undefined, token)).body,
    async close() {
      await agent.close();
      await mock.close();
    },
  };
}

/** When attempts began, in seconds after the first. */
export function secondsOf(attempts: readonly AttemptNote[] = []): number[] {
  return attempts.map(({ at }) => (at - (attempts[0]?.at ?? 0)) / 1000);
}
