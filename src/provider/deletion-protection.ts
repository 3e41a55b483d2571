import { bool } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';

/** The attribute of every resource that can be protected. */
export const deletionProtection = bool({
  presence: 'optional_computed',
  default: false,
  description:
    'Whether a plan that destroys or replaces this is refused. To destroy it, apply `false` first. `false` when not set.',
});

/** Throws when the state says that the object must stay. @param name the object, as in `webhook of region "eu"` */
export function refuseToDestroy(name: string, state: { readonly deletion_protection: boolean | null }): void {
  if (state.deletion_protection !== true) return;
  throw new DiagnosticError(
    'Deletion is protected',
    `Cannot destroy or replace ${name} as deletion_protection is true: set it to false and apply that first`,
    [{ attribute: 'deletion_protection' }],
  );
}
