import { TerraformStack, type TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import { KonnectauditProvider } from './l1/provider';

/** The provider that Terraform will use for a resource: the one it names, else the one of its stack without an alias. */
export function providerOf(resource: TerraformResource): KonnectauditProvider | undefined {
  if (resource.provider instanceof KonnectauditProvider) return resource.provider;
  return providersOf(resource).find(({ alias }) => alias === undefined);
}

/**
 * Makes synthesis fail when a resource names no provider and every provider of its stack has an alias: cdktf lets it
 * pass, and Terraform would then make up a provider without settings.
 */
export function requireProviderChoice(construct: IConstruct, resource: TerraformResource): void {
  construct.node.addValidation({
    validate: () => {
      const providers = providersOf(resource);
      if (providers.length === 0 || resource.provider !== undefined || providerOf(resource) !== undefined) return [];
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
