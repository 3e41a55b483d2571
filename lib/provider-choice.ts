import { TerraformStack, type TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import { KonnectauditProvider } from './l1/provider';

/** The provider that Terraform will use for a resource: the one it names, else the one of its stack without an alias. */
export function providerOf(resource: TerraformResource): KonnectauditProvider | undefined {
  if (resource.provider instanceof KonnectauditProvider) return resource.provider;
  return providersOf(resource).find(({ alias }) => alias === undefined);
}

/**
 * Makes synthesis fail when a resource names the provider of another stack, or names none and every provider of its stack
 * has an alias: cdktf lets both pass, and Terraform would find no such provider, or make up one without settings.
 */
export function requireProviderChoice(construct: IConstruct, resource: TerraformResource): void {
  construct.node.addValidation({
    validate: () => {
      const providers = providersOf(resource);
      const named = resource.provider;
      if (named !== undefined && TerraformStack.of(named) !== TerraformStack.of(resource)) {
        return [
          `Cannot use the provider "${named.node.path}" as it is declared in another stack: declare a KonnectauditProvider in this one, and set provider to it`,
        ];
      }
      if (providers.length === 0 || named !== undefined || providerOf(resource) !== undefined) return [];
      const names = providers.map(({ fqn }) => fqn).join(', ');
      return [
        `Cannot choose a provider as it names none and each has an alias: set provider to one of ${names}, or declare one KonnectauditProvider without an alias`,
      ];
    },
  });
}

function providersOf(resource: TerraformResource): KonnectauditProvider[] {
  return TerraformStack.of(resource)
    .allProviders()
    .filter((provider) => provider instanceof KonnectauditProvider);
}
