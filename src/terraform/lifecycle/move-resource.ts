import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { MoveContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Move, MoveOrigin, MoveSource } from '#terraform/framework/move';
import { PrivateState } from '#terraform/framework/private-state';
import { acceptState } from './author-state';
import { guard } from './guard';
import type { Operation, Outcome } from './operation';
import { readPrior } from './stored-state';

interface MoveRequest extends Omit<MoveSource<unknown>, 'state'> {
  readonly typeName: string;
  /** The slice of the state file, as it is. */
  readonly json: Uint8Array;
}

/** The state that `move` is given is what the move's own `schema` says. */
interface AnyMove {
  move(source: MoveSource<object>, context: MoveContext): object | Promise<object>;
}

/** Makes the state of a resource out of the state of one of another type or provider. Null only with an error. */
export async function moveResource(operation: Operation, request: MoveRequest): Promise<Outcome> {
  const resource = operation.runtime.resource(request.typeName);
  const { moves = [] } = resource.definition;
  const privateState = new PrivateState(new Uint8Array());
  let state: CtyObject | null = null;
  await guard(operation, async () => {
    const move = moves.find(({ from }) => comesFrom(originOf(operation, from), request));
    if (!move) throw noMove(operation, request, moves);
    const { type, json } = request;
    const source = { ...pickSource(request), state: readPrior(move.schema, { typeName: type, json }) };
    const context = Object.assign(operation.context(), { private: privateState });
    state = acceptState(operation, resource, await (move as AnyMove).move(source, context));
  });
  return { state, private: privateState };
}

function pickSource({ provider, type, schemaVersion, private: bytes }: MoveRequest): Omit<MoveSource<object>, 'state'> {
  return { provider, type, schemaVersion, private: bytes };
}

type Origin = MoveOrigin & Required<Pick<MoveOrigin, 'provider'>>;

function originOf(operation: Operation, from: MoveOrigin): Origin {
  // Without its host, as the same provider may come from a mirror or another registry.
  const itself = operation.runtime.provider.address.split('/').slice(-2).join('/');
  return { provider: itself, ...from };
}

function comesFrom(from: Origin, { provider, type, schemaVersion }: MoveRequest): boolean {
  if (from.type !== type || (from.schemaVersion !== undefined && from.schemaVersion !== schemaVersion)) return false;
  return `/${provider}`.endsWith(`/${from.provider}`);
}

function noMove(operation: Operation, request: MoveRequest, moves: readonly Move<Attributes>[]): DiagnosticError {
  const { typeName, type, provider, schemaVersion } = request;
  const taken = moves.map(({ from }) => describeOrigin(originOf(operation, from)));
  const asked = describeOrigin({ type, provider, schemaVersion });
  return new DiagnosticError(
    'Cannot move resource',
    `Resource type "${typeName}" takes over ${taken.join(', ') || 'no other type'}, and not ${asked}: remove it from the state and import it as "${typeName}"`,
  );
}

function describeOrigin({ type, provider, schemaVersion }: Origin): string {
  const version = schemaVersion === undefined ? '' : ` with schema version ${schemaVersion}`;
  return `"${type}" of ${provider}${version}`;
}
