import type { Clock } from '#clock';
import type { Attributes } from '#terraform/framework/attribute';
import type { Logger } from '#terraform/framework/context';
import type { DataSource } from '#terraform/framework/data-source';
import type { Provider } from '#terraform/framework/provider';
import type { Resource } from '#terraform/framework/resource';
import type { Caller } from '#terraform/lifecycle/caller';
import { Operation } from '#terraform/lifecycle/operation';
import { Runtime } from '#terraform/lifecycle/runtime';

/** The one resource type of {@link runtimeOf}. */
export const resourceName = 'test_thing';
/** The one data source type of {@link runtimeOf}. */
export const dataSourceName = 'test_lookup';

/** What a test says of its provider; the rest does nothing. */
export interface Scene {
  readonly resource?: Partial<Resource<Attributes, unknown>>;
  readonly dataSource?: Partial<DataSource<Attributes, unknown>>;
  readonly provider?: Partial<Provider<Attributes, unknown>>;
  /** @default 'the client' */
  readonly client?: unknown;
  /** @default one who stops nothing */
  readonly caller?: Caller;
  /** @default the time of the machine */
  readonly clock?: Clock;
}

const silent: Logger = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
const nothing = { description: '', attributes: {} };

/** A provider of one resource type and one data source type, not configured yet. */
export function runtimeOf({ resource, dataSource, provider, clock }: Scene): Runtime {
  return new Runtime(
    {
      name: 'test',
      address: 'registry.terraform.io/example/test',
      version: '0.0.1',
      schema: nothing,
      configure: async () => 'the client',
      resources: {
        [resourceName]: {
          schema: nothing,
          create: async () => ({}),
          read: async (state) => state,
          delete: async () => {},
          ...resource,
        },
      },
      dataSources: { [dataSourceName]: { schema: nothing, read: async () => ({}), ...dataSource } },
      ...provider,
    },
    silent,
    clock,
  );
}

/** Something that Terraform asks of that provider once it is configured. */
export function operationOn(scene: Scene): Operation {
  const runtime = runtimeOf(scene);
  runtime.client = scene.client ?? 'the client';
  return new Operation(runtime, scene.caller ?? new AbortController());
}
