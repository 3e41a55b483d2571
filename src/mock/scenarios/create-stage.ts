import { answerCall } from '#mock/api/answer';
import type { Engine } from '#mock/engine';
import { findOrganization } from '#mock/find-organization';
import type { Receiver } from '#mock/receiver';
import { addOrganization, destinationOf, webhookOf } from '#mock/world';
import type { Stage } from './scenario';

export interface StageOptions {
  readonly engine: Engine;
  /** Opens a receiver that wants this as `Authorization`. */
  readonly openReceiver: (authorization: string) => Promise<Receiver>;
  /** Name of the scenario. */
  readonly scenario: string;
  /** Name or id. @default the first */
  readonly organization?: string;
}

const userAgent = 'konnect-audit-scenario/1.0';
const [elsewhere, otherwise] = [
  'play it in a fork, or where nothing is configured yet',
  'play it without faults, with the profile as it is by default',
];

/** @throws when there is no such organization, or nobody has a token of it */
export function createStage(options: StageOptions): Stage {
  const { engine, scenario, openReceiver } = options;
  const { faults, traffic, ledger, world, ids, office } = engine;
  const organization = findOrganization(world, options.organization);
  const clock = engine.clock.thatMoves(organization.id);
  const [token = ''] = [...world.callers].find(([, caller]) => caller.organization === organization) ?? [];
  const fail = (why: string, wayOut: string): never => {
    throw new Error(`Cannot play scenario "${scenario}" in organization "${organization.name}" as ${why}: ${wayOut}`);
  };

  const call: Stage['call'] = (method, path, body) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const request = { method, path, query: new URLSearchParams(), authorization: `Bearer ${token}`, body: text };
    const answer = answerCall({ ...request, userAgent, src: '192.0.2.10' }, office);
    const read = JSON.parse(answer.body || '{}') as Readonly<Record<string, unknown>>;
    if (answer.status >= 300)
      fail(`${method} ${path} answers ${answer.status}, "${String(read['detail'])}"`, elsewhere);
    return read;
  };

  return {
    ...{ organization, clock, faults, traffic, ledger, call, openReceiver },
    act: (region) => void call('GET', `/${region}/v2/control-planes`),
    createDestination: (wanted) => String(call('POST', '/global/v3/audit-log-destinations', wanted)['id']),
    bind(region, destination) {
      if (destinationOf(organization, webhookOf(organization, region))) {
        fail(`region "${region}" has a webhook already`, elsewhere);
      }
      const wanted = { audit_log_destination_id: destination, enabled: true };
      call('PATCH', `/${region}/v3/audit-log-webhook`, wanted);
    },
    addOrganization(name) {
      if ([...world.organizations.values()].some((other) => other.name === name)) {
        fail(`there is an organization "${name}" already`, elsewhere);
      }
      addOrganization(world, { name, token: `kpat_${name}` }, ids);
      return createStage({ ...options, organization: name });
    },
    expectAnswer(path, members) {
      const answer = call('GET', path);
      for (const [name, meant] of Object.entries(members)) {
        const [is, should] = [answer[name], meant].map((value) => JSON.stringify(value));
        if (is !== should) fail(`GET ${path} answers ${name} ${is} and not ${should}`, otherwise);
      }
    },
    expectThat(isSo, meant) {
      if (!isSo) fail(`it is not so that ${meant}`, otherwise);
    },
  };
}
