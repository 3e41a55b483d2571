import { nestedProviderSchema } from '#test/support/provider-schema-nested';
import { providerSchema } from '#test/support/provider-schema';

/** Our own provider, and one with every shape that a schema can have. */
export const konnectaudit = {
  schema: providerSchema,
  identity: { name: 'konnectaudit', source: 'konnect-audit/konnectaudit', versionConstraint: '~> 0.1' },
};
export const acme = {
  schema: nestedProviderSchema,
  identity: { name: 'acme', source: 'acme/acme', versionConstraint: '~> 0.1' },
};
