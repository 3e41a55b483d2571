import type { Event } from '#konnect/contract/event';
import type { Faults } from '#mock/faults';
import type { Ids } from '#mock/ids';
import type { ApiAnswer, ApiRequest } from '#mock/message';
import { Refusal } from '#mock/problem';
import type { SteeredClock } from '#mock/steered-clock';
import type { Cell } from '#mock/world';
import type { Click, ClickOf, ClickOnCell } from './click';
import { sampleEvent } from './sample-event';
import { timesIn, type Session } from './session';
import { readCell, type Sources } from './view-model';
import { createDestinationCall, replayCall, updateWebhookCall, type WebhookCall } from './webhook-call';

/** What clicks change, and what they are kept in. */
export interface Desk extends Sources {
  readonly clock: SteeredClock;
  readonly session: Session;
  readonly ids: Ids;
  readonly faults: Faults;
  readonly record: (cell: Cell, event: Event) => void;
  /** Answers a call of the API. */
  readonly answer: (request: ApiRequest) => ApiAnswer;
  readonly openReceiver: () => Promise<{ readonly url: string }>;
}

/**
 * Does what was clicked, on the page of `cell` or on one of no cell. What the API can do is asked of the API, as the
 * organization, and leaves the events of such a call.
 * @throws Error that says why it cannot be done
 */
export async function perform(click: Click, cell: Cell | undefined, desk: Desk): Promise<void> {
  const clock = cell ? desk.clock.thatMoves(cell.organization) : desk.clock;
  switch (click.do) {
    case 'freeze':
      clock.freeze();
      break;
    case 'thaw':
      clock.thaw();
      if (clock.frozen) throw new Error(standsWithAll);
      break;
    case 'skip':
      await clock.skip();
      break;
    case 'advance':
      await clock.advance(click.ms);
      break;
    case 'forget':
      desk.session.clear();
      break;
    default:
      if (!cell) throw new Error('Cannot do this on a page of no webhook: open one first');
      await keep(click, cell, desk);
  }
}

const standsWithAll =
  'Cannot let the time of this organization run as the time of all stands: let that run first, on the page of all webhooks';

/** Time is kept by when the others were done. */
async function keep(click: ClickOnCell, cell: Cell, desk: Desk): Promise<void> {
  const { session, clock } = desk;
  const before = readCell(desk, cell)?.standing ?? 'unconfigured';
  const clicked = new Set([...session.steps.map((step) => step.cell.organization), cell.organization]);
  const at = timesIn(clicked, clock);
  await performOn(cell, click, desk);
  if (click.do !== 'api-fault') session.note({ cell, click, before, at });
}

async function performOn(cell: Cell, click: ClickOnCell, desk: Desk): Promise<void> {
  switch (click.do) {
    case 'record':
      record(click, cell, desk);
      break;
    case 'connect':
      await connect(cell, desk);
      break;
    case 'switch':
      call(updateWebhookCall(cell, { enabled: click.to === 'on' }), cell, desk);
      break;
    case 'replay':
      call(replayCall(cell, desk.clock.of(cell.organization).now()), cell, desk);
      break;
    case 'fault':
      desk.faults.add(`deliveries ${placeOf(cell)}: ${click.steps}`);
      break;
    case 'api-fault':
      desk.faults.add(`api ${cell.region}: ${click.steps}`);
      break;
    case 'clear-faults':
      desk.faults.clear();
  }
}

function record({ kind, count }: ClickOf<'record'>, cell: Cell, { clock, ids, ...desk }: Desk): void {
  const { organization } = cell;
  for (let index = 0; index < count; index += 1) {
    const at = clock.of(organization).now();
    desk.record(cell, sampleEvent({ kind, organization, at, trace: ids.trace() }));
  }
}

async function connect(cell: Cell, desk: Desk): Promise<void> {
  const { url } = await desk.openReceiver();
  const { id } = JSON.parse(call(createDestinationCall(url), cell, desk).body) as { readonly id: string };
  call(updateWebhookCall(cell, { audit_log_destination_id: id, enabled: true }), cell, desk);
}

function call({ method, path, body }: WebhookCall, { organization }: Cell, { world, answer }: Desk): ApiAnswer {
  const [token] = [...world.callers].find(([, caller]) => caller.organization.id === organization) ?? [];
  const answered = answer({
    ...{ method, path, query: new URLSearchParams(), src: '127.0.0.1', userAgent: 'konnect-audit' },
    authorization: `Bearer ${token ?? ''}`,
    body: JSON.stringify(body),
  });
  if (answered.status < 400) return answered;
  const { detail } = JSON.parse(answered.body) as { readonly detail?: string };
  throw new Refusal(answered.status, `Konnect answered ${answered.status}: ${detail ?? ''}`);
}

function placeOf({ organization, region, portal }: Cell): string {
  return [organization, region, ...(portal === undefined ? [] : [portal])].join('/');
}
