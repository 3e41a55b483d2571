import type { CtyObject, Value } from '#terraform/cty/value';
import type { ObjectType } from '#terraform/framework/attribute';
import { emptyObject, type Schema, schemaType } from '#terraform/framework/schema';
import { decodeObject, encodeDynamic } from '#terraform/tfplugin6/dynamic-value';
import {
  type ApplyResourceChangeResponse,
  type Diagnostic,
  type ImportResourceStateResponse,
  type PlanResourceChangeResponse,
  Provider,
  type ReadResourceResponse,
  type UpgradeResourceStateResponse,
} from '#terraform/tfplugin6/gen/tfplugin6';
import type { GrpcClient } from './grpc-client';
import { propose } from './propose';

/** Attributes and blocks by name; what is left out is null, or there no time. */
export type Given = Readonly<Record<string, Value>>;

/** A change as Terraform asks for it. */
export interface Change {
  /** Null to destroy. */
  readonly config: Given | null;
  /** @default the resource does not exist yet */
  readonly prior?: Given | null;
  /** What the provider keeps beside the state. @default nothing */
  readonly private?: Uint8Array;
}

/** What came back, and the state in it. */
export type Answered<Response> = Response & { readonly state: CtyObject | null };

/** One resource type of a provider, asked as Terraform asks. Diagnostics stand in the answers; nothing throws them. */
export interface ResourceClient {
  readonly type: ObjectType;
  validate(config: Given): Promise<readonly Diagnostic[]>;
  plan(change: Change): Promise<Answered<PlanResourceChangeResponse>>;
  /** Applies what `plan` answered. */
  apply(change: Change, planned: Given | null): Promise<Answered<ApplyResourceChangeResponse>>;
  read(state: Given, privateBytes?: Uint8Array): Promise<Answered<ReadResourceResponse>>;
  import(id: string): Promise<Answered<ImportResourceStateResponse>>;
  /** Reads the slice of a state file that a schema of that version wrote. */
  upgrade(json: string, version?: number): Promise<Answered<UpgradeResourceStateResponse>>;
}

/** Asks for resources of one type; what their code needs of the provider block must be configured before. */
export function resourceClient(
  client: Pick<GrpcClient, 'call'>,
  typeName: string,
  { schema }: { readonly schema: Schema },
): ResourceClient {
  const { methods } = Provider;
  const type = schemaType(schema);
  const whole = (given: Given | null): CtyObject | null => given && { ...emptyObject(schema), ...given };
  const encode = (given: Given | null) => encodeDynamic(type, whole(given));
  const nothing = new Uint8Array();

  return {
    type,
    validate: async (config) => {
      const clientCapabilities = { writeOnlyAttributesAllowed: true };
      const request = { typeName, config: encode(config), clientCapabilities };
      return (await client.call(methods.ValidateResourceConfig, request)).diagnostics;
    },
    plan: async ({ config, prior = null, private: priorPrivate = nothing }) => {
      const [said, before] = [whole(config), whole(prior)];
      const answer = await client.call(methods.PlanResourceChange, {
        typeName,
        config: encode(config),
        priorState: encode(prior),
        proposedNewState: encodeDynamic(type, said && propose(schema, said, before)),
        priorPrivate,
      });
      return { ...answer, state: decodeObject(type, answer.plannedState) };
    },
    apply: async ({ config, prior = null, private: plannedPrivate = nothing }, planned) => {
      const answer = await client.call(methods.ApplyResourceChange, {
        typeName,
        config: encode(config),
        priorState: encode(prior),
        plannedState: encode(planned),
        plannedPrivate,
      });
      return { ...answer, state: decodeObject(type, answer.newState) };
    },
    read: async (state, privateBytes = nothing) => {
      const request = { typeName, currentState: encode(state), private: privateBytes };
      const answer = await client.call(methods.ReadResource, request);
      return { ...answer, state: decodeObject(type, answer.newState) };
    },
    import: async (id) => {
      const answer = await client.call(methods.ImportResourceState, { typeName, id });
      return { ...answer, state: decodeObject(type, answer.importedResources[0]?.state) };
    },
    upgrade: async (json, version = 0) => {
      const rawState = { json: Buffer.from(json) };
      const answer = await client.call(methods.UpgradeResourceState, { typeName, version, rawState });
      return { ...answer, state: decodeObject(type, answer.upgradedState) };
    },
  };
}
