import type { Attributes } from '#terraform/framework/attribute';
import type { Provider } from '#terraform/framework/provider';
import { lateMethods } from '#terraform/plugin/late-methods';
import { launch } from '#terraform/plugin/launch';
import type { Logger } from '#terraform/plugin/log';
import type { Methods } from '#terraform/plugin/transport';

/**
 * A provider that is loaded when Terraform calls it for more than what it announces: each command starts it several
 * times, and waits each time.
 */
export interface LazyProvider extends Pick<Provider<Attributes, unknown>, 'name' | 'address'> {
  readonly load: () => Promise<Provider<Attributes, unknown>>;
}

/** Runs the provider as the plugin process that Terraform starts; ends with the process. */
export function serve(provider: LazyProvider): Promise<void> {
  const { name, address } = provider;
  return launch({ name, address, protocolVersion: 6, methods: (log) => methodsOf(provider, log) });
}

async function methodsOf({ load }: LazyProvider, log: Logger): Promise<Methods> {
  const { announcements } = await import('#terraform/tfplugin6/announcements');
  return lateMethods({
    service: 'tfplugin6.Provider',
    answers: announcements,
    load: async () => {
      const { Runtime } = await import('#terraform/lifecycle/runtime');
      const { providerMethods } = await import('#terraform/tfplugin6/service');
      return providerMethods(new Runtime(await load(), log));
    },
  });
}
