import type { Attributes } from '#terraform/framework/attribute';
import type { Provider } from '#terraform/framework/provider';
import { Runtime } from '#terraform/lifecycle/runtime';
import { launch } from '#terraform/plugin/launch';
import { providerMethods } from './service';

/** Runs the provider as the plugin process that Terraform starts; ends with the process. */
export function serve<A extends Attributes, Client>(provider: Provider<A, Client>): Promise<void> {
  return launch({
    name: provider.name,
    address: provider.address,
    protocolVersion: 6,
    methods: (log) => providerMethods(new Runtime(provider as Provider<Attributes, unknown>, log)),
  });
}
