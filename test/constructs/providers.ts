import { provider } from '#provider/provider';
import { nestedProviderSchema } from '#test/support/provider-schema-nested';
import { providerSchema } from '#tools/generate/provider-schema';

/** Our own provider. */
export const konnectaudit = {
  schema: providerSchema(provider),
  identity: { name: 'konnectaudit', source: 'konnect-audit/konnectaudit', versionConstraint: '~> 0.1' },
};

/** A provider with every shape that a schema can have. */
export const acme = {
  schema: nestedProviderSchema,
  identity: { name: 'acme', source: 'acme/acme', versionConstraint: '~> 0.1' },
};
