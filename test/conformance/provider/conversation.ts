import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CtyObject } from '#terraform/cty/value';
import { ctyObject } from '#terraform/cty/value';
import { emptyObject, schemaType } from '#terraform/framework/schema';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import type {
  ApplyResourceChangeResponse,
  DynamicValue,
  PlanResourceChangeResponse,
  ReadResourceResponse,
  UpgradeResourceStateResponse,
} from '#terraform/tfplugin6/gen/tfplugin6';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { bundleAcceptanceProvider } from '#test/support/acceptance-provider/bundle';
import { provider } from '#test/support/acceptance-provider/provider';
import { attributes, schema } from '#test/support/acceptance-provider/thing/schema';
import type { PluginClient } from '#terraform/testing/plugin-client';
import { startPlugin } from '#terraform/testing/plugin-client';
import { propose } from '#test/support/propose';

export const typeName = 'acceptance_thing';
export const type = schemaType(schema);

/** A change as Terraform asks for it; what is not said is null or empty. */
export interface Change {
  readonly config: CtyObject | null;
  readonly prior?: CtyObject | null;
  readonly private?: Uint8Array;
}

/** What came back, and the state in it. */
export type Answered<Response> = Response & { readonly state: CtyObject | null };

/** The acceptance provider in a process of its own, talked to as Terraform does. */
export interface Conversation {
  readonly client: PluginClient;
  plan(change: Change): Promise<Answered<PlanResourceChangeResponse>>;
  /** Applies what `plan` answered. */
  apply(change: Change, planned: CtyObject | null): Promise<Answered<ApplyResourceChangeResponse>>;
  read(state: CtyObject, privateBytes?: Uint8Array): Promise<Answered<ReadResourceResponse>>;
  /** Reads the slice of a state file. */
  upgrade(json: string): Promise<Answered<UpgradeResourceStateResponse>>;
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
  const { methods } = Provider;
  return {
    get client() {
      return client();
    },
    plan: async ({ config, prior = null, private: priorPrivate = new Uint8Array() }) => {
      const answer = await client().call(methods.PlanResourceChange, {
        typeName,
        config: encodeDynamic(type, config),
        priorState: encodeDynamic(type, prior),
        proposedNewState: encodeDynamic(type, config && propose(attributes, config, prior)),
        priorPrivate,
      });
      return { ...answer, state: decodeObject(type, answer.plannedState) };
    },
    apply: async ({ config, prior = null, private: plannedPrivate = new Uint8Array() }, planned) => {
      const answer = await client().call(methods.ApplyResourceChange, {
        typeName,
        config: encodeDynamic(type, config),
        priorState: encodeDynamic(type, prior),
        plannedState: encodeDynamic(type, planned),
        plannedPrivate,
      });
      return { ...answer, state: decodeObject(type, answer.newState) };
    },
    read: async (state, privateBytes = new Uint8Array()) => {
      const request = { typeName, currentState: encodeDynamic(type, state), private: privateBytes };
      const answer = await client().call(methods.ReadResource, request);
      return { ...answer, state: decodeObject(type, answer.newState) };
    },
    upgrade: async (json) => {
      const rawState = { json: Buffer.from(json) };
      const answer = await client().call(methods.UpgradeResourceState, { typeName, version: 0, rawState });
      return { ...answer, state: decodeObject(type, answer.upgradedState) };
    },
  };
}
