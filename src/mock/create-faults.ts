import type { DeliveryFault } from './delivery-fault';
import { parseFaults } from './fault-text';
import type { ApiFault, Fault, Faults, Place, ReplayFault } from './faults';
import { createStepSource, type StepSource } from './step-source';

export function createFaults(): Faults {
  const calls: Counted<ApiFault>[] = [];
  const replays: Counted<ReplayFault>[] = [];
  const deliveries: { readonly fault: DeliveryFault; readonly source: StepSource }[] = [];

  const addOne = (fault: Fault): void => {
    if (fault.on === 'deliveries') deliveries.push({ fault, source: createStepSource(fault) });
    else if (fault.on === 'replays') replays.push({ fault, left: fault.times ?? 1 });
    else calls.push({ fault, left: fault.times ?? 1 });
  };

  return {
    add: (fault) => (typeof fault === 'string' ? parseFaults(fault) : [fault]).forEach(addOne),
    take: (method, path) => takeOne(calls, (fault) => meetsCall(fault, method, path)),
    takeStep(place) {
      const met = deliveries.find(({ fault, source }) => source.left && meetsCell(fault, place));
      return met?.source.take() ?? { kind: 'pass' };
    },
    takeReplay: (place) => takeOne(replays, (fault) => meetsCell(fault, place))?.outcome,
    waiting: () => [
      ...[...calls, ...replays].flatMap(({ fault, left }) => (left > 0 ? [{ ...fault, times: left }] : [])),
      ...deliveries.flatMap(({ source }) => source.left ?? []),
    ],
    clear: () => [calls, replays, deliveries].forEach((list) => list.splice(0)),
  };
}

interface Counted<Kind extends Fault> {
  readonly fault: Kind;
  left: number;
}

function takeOne<Kind extends Fault>(
  list: readonly Counted<Kind>[],
  meets: (fault: Kind) => boolean,
): Kind | undefined {
  const met = list.find(({ fault, left }) => left > 0 && meets(fault));
  if (!met) return undefined;
  met.left -= 1;
  return met.fault;
}

function meetsCell({ organization, region, portal }: DeliveryFault | ReplayFault, place: Place): boolean {
  const { cell } = place;
  return (
    (organization === undefined || organization === cell.organization || organization === place.organization) &&
    (region ?? cell.region) === cell.region &&
    (portal === undefined || portal === cell.portal)
  );
}

function meetsCall(fault: ApiFault, method: string, path: string): boolean {
  const [, host = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(path) ?? [];
  return (
    (fault.method ?? method) === method &&
    (fault.host ?? host) === host &&
    (fault.path === undefined || matches(fault.path, rest)) &&
    (fault.effect?.kind !== 'stale' || method === 'GET')
  );
}

function matches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  return rest.length === 0 ? path === first : new RegExp(`^${[first, ...rest].map(literal).join('.*')}$`).test(path);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
