import type { CreateDestination, UpdateDestination } from '#konnect/contract/destination';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { KnownConfig, Planned, State } from '#terraform/framework/model';
import { sendsAuthorization } from '#provider/authorization/change';
import { authorizationOf } from '#provider/authorization/validate';
import type { attributes } from './schema';

type DestinationConfig = KnownConfig<typeof attributes>;
type DestinationPlan = Planned<typeof attributes>;

/** The body that makes the destination. Throws when the configuration has no authorization after all. */
export function createBody(config: DestinationConfig, planned: DestinationPlan): CreateDestination {
  return { ...visible(planned), authorization: requireValue(config) };
}

/**
 * The body that changes the destination. All that Konnect shows goes along, changed or not: its specification has
 * defaults for what is left out, and does not say that they are not applied. The authorization goes along when it, or
 * its version, changes; where none is given any more, that of Konnect stays. Undefined when Konnect has nothing to change.
 */
export function updateBody(
  config: DestinationConfig,
  prior: State<typeof attributes>,
  planned: DestinationPlan,
): UpdateDestination | undefined {
  const isGiven = planned.authorization !== null || planned.authorization_wo_version !== null;
  if (isGiven && sendsAuthorization(prior, planned))
    return { ...visible(planned), authorization: requireValue(config) };
  const isSame = (['name', 'endpoint', 'log_format', 'skip_ssl_verification'] as const).every(
    (name) => prior[name] === planned[name],
  );
  return isSame ? undefined : visible(planned);
}

function requireValue(config: DestinationConfig): string {
  const value = authorizationOf(config);
  if (value !== null) return value;
  throw new DiagnosticError(
    'Missing authorization',
    'The value turned out to be null at apply: give authorization_wo or authorization a value',
    [{ attribute: 'authorization_wo' }],
  );
}

function visible(planned: DestinationPlan): Omit<Required<CreateDestination>, 'authorization'> {
  return {
    name: planned.name,
    endpoint: planned.endpoint,
    log_format: planned.log_format as Required<CreateDestination>['log_format'],
    skip_ssl_verification: planned.skip_ssl_verification,
  };
}
