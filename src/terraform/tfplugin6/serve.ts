import type { Attributes } from '#terraform/framework/attribute';
import type { Provider } from '#terraform/framework/provider';
import { launch } from '#terraform/plugin/launch';

/** A provider that is loaded when Terraform connects: each command starts it several times and waits each time. */
export interface LazyProvider<A extends Attributes, Client> extends Pick<Provider<A, Client>, 'name' | 'address'> {
  readonly load: () => Promise<Provider<A, Client>>;
}

/** Runs the provider as the plugin process that Terraform starts; ends with the process. */
export function serve<A extends Attributes, Client>({ name, address, load }: LazyProvider<A, Client>): Promise<void> {
  return launch({
    name,
    address,
    protocolVersion: 6,
    methods: async (log) => {
      const { Runtime } = await import('#terraform/lifecycle/runtime');
      const { providerMethods } = await import('#terraform/tfplugin6/service');
      return providerMethods(new Runtime(await load(), log));
    },
  });
}
