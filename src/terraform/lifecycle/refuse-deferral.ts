import { formatPath } from '#terraform/cty/path';
import type { Deferral, DeferralReason } from '#terraform/framework/deferral';
import type { Diagnostic } from '#terraform/framework/diagnostic';

const found: Readonly<Record<DeferralReason, string>> = {
  resource_config_unknown: 'The configuration has values that are known only after apply',
  provider_config_unknown: 'The configuration of the provider has values that are known only after apply',
  absent_prerequisite: 'Something that this depends on does not exist yet',
};

/** What the user is told where nothing can be put off: by this Terraform, or at this point of its work. */
export function refuseDeferral({ reason, path }: Deferral): Diagnostic {
  const where = path ? ` (${formatPath(path)})` : '';
  return {
    severity: 'error',
    summary: 'Cannot be put off to a later run',
    detail: `${found[reason]}${where}, and Terraform must know now: apply what comes before it first, for instance with -target`,
    ...(path && reason !== 'provider_config_unknown' && { path }),
  };
}
