import { operations, type Operation, type OperationName } from '#konnect/contract/operation';
import { hosts, isHost, regions, type Host } from '#konnect/contract/region';
import { globalAnswers } from './api/global-host';
import type { ApiProfile } from './api/profile';

/** Where a call leads. */
export type Route =
  | {
      readonly kind: 'operation';
      readonly name: OperationName;
      /** The first segment of the path: here it stands for the host of a region. */
      readonly host: Host;
      /** The path without the region, as it is on that host. */
      readonly path: string;
      readonly params: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'nowhere';
      /** What is wrong with the call and what is served instead. */
      readonly because: string;
    };

interface Pattern {
  readonly name: OperationName;
  readonly operation: Operation;
  readonly expression: RegExp;
}

const patterns: readonly Pattern[] = (Object.keys(operations) as OperationName[]).map((name) => ({
  name,
  operation: operations[name],
  expression: expressionOf(operations[name]),
}));

function expressionOf({ path, alsoIn }: Operation): RegExp {
  const rest = path
    .slice('/v3'.length)
    .replaceAll('.', '\\.')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const version = path.slice(1, 'v3'.length + 1);
  return new RegExp(`^/(?:${alsoIn === undefined ? version : `${version}|${alsoIn}`})${rest}$`);
}

/**
 * @param path of the URL, with the region and without the query
 * @param globalHost whether the global host answers what may be a region's alone
 */
export function findRoute(method: string, path: string, globalHost: ApiProfile['globalHost'] = '404'): Route {
  const [, host = '', rest = '/'] = /^\/([^/]*)(\/.*)?$/.exec(path) ?? [];
  if (!isHost(host)) return nowhere(`no region "${host}": served are ${hosts.map((each) => `/${each}`).join(', ')}`);

  const alike = patterns.filter(({ expression }) => expression.test(rest));
  if (alike.length === 0) return nowhere(`no path "${rest}": served are ${list(patterns)}`);
  const found = alike.find(({ operation }) => operation.method === method);
  if (!found) return nowhere(`no ${method} of "${rest}": served are ${list(alike)}`);
  if (!answers(host, found.operation) && !(host === 'global' && globalAnswers(found.name, globalHost)))
    return nowhere(`no "${rest}" on ${host}: it is served on ${hostsOf(found.operation)}`);

  const params = Object.fromEntries(Object.entries(found.expression.exec(rest)?.groups ?? {}).map(decoded));
  return { kind: 'operation', name: found.name, host, path: rest, params };
}

function answers(host: Host, operation: Operation): boolean {
  return operation.hosts === 'any' || (operation.hosts === 'global') === (host === 'global');
}

function hostsOf(operation: Operation): string {
  return operation.hosts === 'global' ? 'global' : regions.join(', ');
}

function list(served: readonly Pattern[]): string {
  return served.map(({ operation: { method, path } }) => `${method} ${path}`).join(', ');
}

function nowhere(because: string): Route {
  return { kind: 'nowhere', because: `The local Konnect has ${because}` };
}

function decoded([name, value]: readonly [string, string]): readonly [string, string] {
  try {
    return [name, decodeURIComponent(value)];
  } catch {
    return [name, value]; // not what anything here is called, so nothing will be found
  }
}
