import type { Event } from '#konnect/contract/event';
import type { Ids } from '#mock/ids';
import { Refusal } from '#mock/problem';
import type { SteeredClock } from '#mock/steered-clock';
import { webhookOf, type Cell, type World } from '#mock/world';
import type { Click } from './click';
import { sampleEvent } from './sample-event';

/** What clicks change. */
export interface Desk {
  readonly clock: SteeredClock;
  readonly ids: Ids;
  readonly world: World;
  record(cell: Cell, event: Event): void;
}

/**
 * Does what was clicked, on the page of `cell` or on one of no cell.
 * @throws Refusal when that cannot be done
 */
export async function perform(click: Click, cell: Cell | undefined, desk: Desk): Promise<void> {
  switch (click.do) {
    case 'freeze':
      desk.clock.freeze();
      break;
    case 'thaw':
      desk.clock.thaw();
      break;
    case 'skip':
      await desk.clock.skip();
      break;
    case 'advance':
      await desk.clock.advance(click.ms);
      break;
    case 'record':
      record(click, present(cell), desk);
      break;
    case 'switch':
      switchWebhook(click, present(cell), desk);
  }
}

function record({ kind, count }: Extract<Click, { do: 'record' }>, cell: Cell, { clock, ids, ...desk }: Desk): void {
  for (let index = 0; index < count; index += 1) {
    desk.record(cell, sampleEvent({ kind, organization: cell.organization, at: clock.now(), trace: ids.trace() }));
  }
}

/** As a PATCH of the webhook does, without the events that such a call leaves. */
function switchWebhook({ to }: Extract<Click, { do: 'switch' }>, cell: Cell, { world }: Desk): void {
  const organization = world.organizations.get(cell.organization);
  if (!organization) return;
  const webhook = webhookOf(organization, cell.region);
  webhook.enabled = to === 'on';
  if (webhook.enabled) webhook.state = 'active';
}

function present(cell: Cell | undefined): Cell {
  if (cell) return cell;
  throw new Refusal(400, 'Cannot do this on a page of no webhook: open one first');
}
