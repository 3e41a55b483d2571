import { replayReachMs } from '#konnect/contract/replay-job';
import type { Cell } from '#mock/world';

/** A call of the API. The path begins with the region or `global`. */
export interface WebhookCall {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export function createDestinationCall(endpoint: string): WebhookCall {
  const name = `receiver at ${new URL(endpoint).host}`;
  return {
    method: 'POST',
    path: '/global/v3/audit-log-destinations',
    body: { name, endpoint, authorization: 'local' },
  };
}

export function updateWebhookCall(cell: Cell, body: WebhookCall['body']): WebhookCall {
  return { method: 'PATCH', path: `${baseOf(cell)}/audit-log-webhook`, body };
}

/** Of all that Konnect still keeps. `now` is in ms since the epoch. */
export function replayCall(cell: Cell, now: number): WebhookCall {
  const [start_at, end_at] = [now - replayReachMs, now].map((time) => new Date(time).toISOString());
  return { method: 'PUT', path: `${baseOf(cell)}/audit-log-replay-job`, body: { start_at, end_at } };
}

function baseOf({ region, portal }: Cell): string {
  return portal === undefined ? `/${region}/v3` : `/${region}/v3/portals/${portal}`;
}
