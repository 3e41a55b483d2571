import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CtyObject } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import { emptyObject, schemaType } from '#terraform/framework/schema';
import { encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import type { DynamicValue } from '#terraform/tfplugin6/gen/tfplugin6';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { bundleAcceptanceProvider } from '#test/support/acceptance-provider/bundle';
import { provider } from '#test/support/acceptance-provider/provider';
import { schema } from '#test/support/acceptance-provider/thing/schema';
import type { PluginClient } from '#terraform/testing/plugin-client';
import { startPlugin } from '#terraform/testing/plugin-client';
import { resourceClient, type ResourceClient } from '#terraform/testing/resource-client';

export const typeName = 'acceptance_thing';
export const type = schemaType(schema);

/** The acceptance provider in a process of its own, talked to as Terraform does. */
export interface Conversation extends Pick<ResourceClient, 'plan' | 'apply' | 'read' | 'upgrade'> {
  readonly client: PluginClient;
}

/** A whole acceptance_thing in which only `values` are set. */
export function thing(values: Readonly<Record<string, CtyObject[string]>>): CtyObject {
  return { ...emptyObject(schema), ...values };
}

/** The provider block. */
export function providerConfig(greeting: string | null): DynamicValue {
  return encodeDynamic(schemaType(provider.schema), ctyObject([['greeting', greeting]]));
}

/** One configured provider for all tests of a file. */
export function useConversation(env: Readonly<Record<string, string>> = {}): Conversation {
  let folder = '';
  let client: PluginClient | undefined;
  const current = (): PluginClient => {
    if (!client) throw new Error('Cannot talk to the provider outside of a test');
    return client;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acceptance-provider-'));
    client = await startPlugin({ command: await bundleAcceptanceProvider(folder), env });
    await client.call(Provider.methods.ConfigureProvider, { config: providerConfig(null) });
  });
  afterAll(async () => {
    await client?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return converseWith(current);
}

function converseWith(client: () => PluginClient): Conversation {
  const resource = (): ResourceClient => resourceClient(client(), typeName, { schema });
  return {
    get client() {
      return client();
    },
    plan: (change) => resource().plan(change),
    apply: (change, planned) => resource().apply(change, planned),
    read: (state, privateBytes) => resource().read(state, privateBytes),
    upgrade: (json) => resource().upgrade(json),
  };
}
