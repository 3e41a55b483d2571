import fc from 'fast-check';
import { failures, interrupt, leave, replay, type Failure, type PlainModel } from './plain-model';
import type { SmallKonnect } from './small-konnect';

/** Something that people or fate do to both, after which both have to agree. */
type Command = fc.AsyncCommand<PlainModel, Real>;

/** Konnect, and the ids of its destinations by name. */
export interface Real {
  readonly konnect: SmallKonnect;
  readonly ids: Map<string, string>;
}

const destinationsPath = '/global/v3/audit-log-destinations';
const webhookPath = '/eu/v3/audit-log-webhook';
const nowhere = '00000000-0000-4000-8000-000000000000';

/** @param agree holds them against each other */
export function anyCommands(agree: (model: PlainModel, real: Real) => void): fc.Arbitrary<Iterable<Command>> {
  const command = (text: string, run: Command['run'], check: Command['check'] = () => true): Command => ({
    check,
    async run(model, real) {
      await run(model, real);
      await real.konnect.clock.idle();
      agree(model, real);
    },
    toString: () => text,
  });

  const name = fc.constantFrom('a', 'b');
  return fc.commands(
    [
      name.map((of) => command(`create ${of}`, (model, real) => create(of, model, real))),
      name.map((of) => command(`give ${of} the token`, (model, real) => renew(of, model, real))),
      name.map((of) => command(`delete ${of}`, (model, real) => remove(of, model, real))),
      fc.tuple(name, fc.boolean()).map(([of, on]) => command(`bind ${of}, ${on}`, (m, real) => bind(of, on, m, real))),
      fc.boolean().map((on) => command(`switch ${on}`, (model, real) => switchTo(on, model, real))),
      fc.constant(command('delete the webhook', unbind)),
      fc.constant(command('read', read)),
      fc.nat(999).map((token) => command(`let the receiver want token ${token}`, (m, real) => want(token, m, real))),
      fc.constant(command('rotate the signing key', rotate)),
      fc
        .array(fc.constantFrom(...failures), { minLength: 1, maxLength: 7 })
        .map((next) => command(`fail with ${next.join(', ')}`, (model, real) => fail(next, model, real))),
      fc
        .nat(8 * 24)
        .map((hours) => command(`advance ${hours} h`, (model, real) => advance(hours * 3_600_000, model, real))),
      fc.nat(7 * 24).map((hours) =>
        command(
          `replay ${hours} h`,
          (model, real) => startReplay(hours * 3_600_000, model, real),
          (model) => model.failures.length === 0,
        ),
      ),
      fc.constant(command('restart', restart('in order'))),
      fc.constant(command('restart after a kill', restart('killed'))),
    ],
    { maxCommands: 60, size: 'max' },
  );
}

type Step = (model: PlainModel, real: Real) => Promise<void>;

async function create(of: string, model: PlainModel, { konnect, ids }: Real): Promise<void> {
  const destination = { name: of, endpoint: 'https://siem.test/', authorization: model.token, log_format: 'json' };
  const { status, body } = konnect.call('POST', destinationsPath, destination);
  expect(status).toBe(model.destinations.has(of) ? 409 : 201);
  if (status === 201) ids.set(of, String(body['id']));
  if (!model.destinations.has(of)) model.destinations.set(of, model.token);
  leave(model, 3);
}

async function renew(of: string, model: PlainModel, { konnect, ids }: Real): Promise<void> {
  const path = `${destinationsPath}/${ids.get(of) ?? nowhere}`;
  const { status } = konnect.call('PATCH', path, { authorization: model.token });
  expect(status).toBe(model.destinations.has(of) ? 200 : 404);
  if (model.destinations.has(of)) model.destinations.set(of, model.token);
  leave(model, 3);
}

async function remove(of: string, model: PlainModel, { konnect, ids }: Real): Promise<void> {
  const { status } = konnect.call('DELETE', `${destinationsPath}/${ids.get(of) ?? nowhere}`);
  const isThere = model.destinations.has(of);
  expect(status).toBe(!isThere ? 404 : model.bound === of ? 409 : 204);
  if (status === 204) ids.delete(of);
  if (model.bound !== of) model.destinations.delete(of);
  leave(model, 3);
}

async function bind(of: string, enabled: boolean, model: PlainModel, { konnect, ids }: Real): Promise<void> {
  const wanted = { audit_log_destination_id: ids.get(of) ?? nowhere, enabled };
  const { status } = konnect.call('PATCH', webhookPath, wanted);
  expect(status).toBe(model.destinations.has(of) ? 200 : 404);
  if (model.destinations.has(of)) Object.assign(model, { bound: of, enabled, ...(enabled ? { inactive: false } : {}) });
  leave(model, 3);
}

async function switchTo(enabled: boolean, model: PlainModel, { konnect }: Real): Promise<void> {
  const { status } = konnect.call('PATCH', webhookPath, { enabled });
  expect(status).toBe(model.bound === undefined ? 400 : 200);
  if (model.bound !== undefined) Object.assign(model, { enabled, ...(enabled ? { inactive: false } : {}) });
  leave(model, 3);
}

const unbind: Step = async (model, { konnect }) => {
  const { status } = konnect.call('DELETE', webhookPath);
  expect(status).toBe(model.bound === undefined ? 404 : 204);
  delete model.bound;
  Object.assign(model, { enabled: false, inactive: false });
  leave(model, 3);
};

const read: Step = async (model, { konnect }) => {
  expect(konnect.call('GET', '/eu/v2/control-planes').status).toBe(200);
  leave(model, 2);
};

async function want(token: number, model: PlainModel, { konnect }: Real): Promise<void> {
  konnect.receiver.token = `key ${token}`;
  model.token = `key ${token}`;
}

async function fail(next: readonly Failure[], model: PlainModel, { konnect }: Real): Promise<void> {
  konnect.faults.add(next.join(', '));
  konnect.save();
  model.failures.push(...next);
}

async function advance(ms: number, model: PlainModel, { konnect }: Real): Promise<void> {
  await konnect.clock.advance(ms);
  model.now += ms;
}

async function startReplay(back: number, model: PlainModel, { konnect }: Real): Promise<void> {
  const window = { start_at: iso(model.now - back), end_at: iso(model.now) };
  const { status } = konnect.call('PUT', '/eu/v3/audit-log-replay-job', window);
  const end = replay(model, model.now - back);
  expect(status === 400 ? 'refused' : status).toBe(end === 'refused' ? 'refused' : 202);
  await konnect.clock.idle();
  if (end === 'refused') return;
  expect(konnect.call('GET', '/eu/v3/audit-log-replay-job').body['status']).toBe(end);
  leave(model, 2);
}

const rotate: Step = async (model, { konnect }) => {
  konnect.keys.rotate(model.events.length);
  konnect.save();
};

/** Within a batch that waits to be closed, right after the call was answered. */
function restart(how: 'in order' | 'killed'): Step {
  return async (model, { konnect }) => {
    konnect.call('GET', '/eu/v2/control-planes');
    await Promise.resolve(); // the end of the turn, before which no answer leaves
    if (how === 'killed') konnect.restartKilled();
    else konnect.restart();
    interrupt(model, 2);
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
