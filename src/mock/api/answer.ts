import type { Event } from '#konnect/contract/event';
import { operations, type Operation, type OperationName } from '#konnect/contract/operation';
import type { Region } from '#konnect/contract/region';
import { eventsOf } from '#mock/activity/handled-call';
import { findCaller } from '#mock/find-caller';
import { json, refused, type ApiAnswer, type ApiRequest } from '#mock/message';
import { forbidden, notFound, Refusal, unauthorized } from '#mock/problem';
import { findRoute, type Route } from '#mock/router';
import type { SteeredClock } from '#mock/steered-clock';
import type { Caller, Cell, World } from '#mock/world';
import { hostsOfCall } from './global-host';
import type { Call, Desk, Handler } from './handler';
import { handlers } from './handlers';
import { permissionOf } from './permission';
import { parseBody, parseQuery } from './validate';

/** What it takes to answer every call. */
export interface Office extends Desk {
  readonly world: World;
  readonly clock: SteeredClock;
  /** Takes the events that a call leaves behind. */
  readonly record: (cell: Cell, event: Event) => void;
}

/** Answers a call as Konnect would, and records it. A call of nobody known, or to nowhere, leaves no event. */
export function answerCall(request: ApiRequest, office: Office): ApiAnswer {
  const trace = office.ids.trace();
  const refuse = (refusal: Refusal): ApiAnswer => refused(refusal, trace, office.profile.problems);
  const route = findRoute(request.method, request.path, office.profile.globalHost);
  if (route.kind === 'nowhere') return refuse(notFound(route.because));
  const permission = permissionOf(route.name, office.profile);
  if (permission === 'public') return attempt(() => perform(route, undefined, request, office), refuse);
  const caller = findCaller(request, office.world);
  if (!caller) return refuse(unauthorized());

  const clock = office.clock.of(caller.organization.id);
  const at = clock.now();
  const granted = permission.role === undefined || caller.roles.includes(permission.role);
  const answer = attempt(() => {
    if (caller.tokenState !== 'valid') throw unauthorized();
    if (!granted) throw forbidden();
    return perform(route, caller, request, { ...office, clock });
  }, refuse);

  const { method, query, src, userAgent } = request;
  const cell = { organization: caller.organization.id, region: regionOf(route, caller) };
  const handled = { caller, permission, granted, method, path: route.path, query, status: answer.status, at, trace };
  for (const event of eventsOf({ ...handled, src, userAgent })) office.record(cell, event);
  return answer;
}

type OperationRoute = Extract<Route, { kind: 'operation' }>;

function regionOf({ host }: OperationRoute, caller: Caller): Region {
  return host === 'global' ? caller.organization.homeRegion : host;
}

function perform(
  { name, ...route }: OperationRoute,
  caller: Caller | undefined,
  request: ApiRequest,
  desk: Desk,
): ApiAnswer {
  const operation: Operation = operations[name];
  const call = {
    caller,
    params: route.params,
    query: operation.query && parseQuery(operation.query, request.query),
    body: operation.request && parseBody(operation.request, request.body),
  };
  const [host, ...others] = hostsOfCall(name, route.host, caller, desk.profile.globalHost);
  const body = handle(name, { ...call, host }, desk);
  for (const other of others) unlessRefused(() => handle(name, { ...call, host: other }, desk));
  return json(operation.success, body);
}

/** The route, the permission and the schemas have made of the call what its handler takes. */
function handle<Name extends OperationName>(name: Name, call: Record<keyof Call<Name>, unknown>, desk: Desk): unknown {
  const handler: Handler<Name> = handlers[name];
  return handler(call as Call<Name>, desk);
}

/** Where a region refuses what another has done already, the answer is that of the other. */
function unlessRefused(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function attempt(act: () => ApiAnswer, refuse: (refusal: Refusal) => ApiAnswer): ApiAnswer {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    throw error;
  }
}
