import type { Clock } from '#clock';
import { systemClock } from '#clock';
import type { Action } from '#terraform/framework/action';
import type { Attributes, ObjectType } from '#terraform/framework/attribute';
import type { Logger } from '#terraform/framework/context';
import type { DataSource } from '#terraform/framework/data-source';
import type { Deferral } from '#terraform/framework/deferral';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Ephemeral } from '#terraform/framework/ephemeral';
import type { List } from '#terraform/framework/list';
import type { Provider } from '#terraform/framework/provider';
import type { Resource } from '#terraform/framework/resource';
import type { Schema } from '#terraform/framework/schema';
import { schemaType } from '#terraform/framework/schema';
import type { OpenStateStore, StateStore } from '#terraform/framework/state-store';
import type { Caller } from './caller';
import { type Traits, traitsOf } from './traits';

/** A definition with what follows from its schema, worked out on first use. */
export interface Typed<Definition> {
  readonly definition: Definition;
  readonly type: ObjectType;
  readonly traits: Traits;
}

/** A state store that is ready for use. */
export interface ConfiguredStateStore {
  readonly store: OpenStateStore;
  /** How large the pieces are that its states travel in, in bytes. */
  readonly chunkSize: number;
}

/** One provider in one process: its definitions, its configured client, and the operations that are running. */
export class Runtime {
  readonly provider: Provider<Attributes, unknown>;
  readonly log: Logger;
  readonly clock: Clock;
  /** By type name; a store may be configured again, and the last configuration counts. */
  readonly openStateStores = new Map<string, ConfiguredStateStore>();
  readonly #typed = new Map<{ readonly schema: Schema }, Typed<{ readonly schema: Schema }>>();
  readonly #running = new Set<Caller>();
  #meta: { readonly schema: Schema } | undefined;
  #client: { readonly value: unknown } | undefined;
  #deferral: Deferral | undefined;

  constructor(provider: Provider<Attributes, unknown>, log: Logger, clock: Clock = systemClock) {
    this.provider = provider;
    this.log = log;
    this.clock = clock;
  }

  get providerType(): ObjectType {
    return this.#typeOnce(this.provider).type;
  }

  /** Undefined when modules have nothing to say to this provider. */
  get metaType(): ObjectType | undefined {
    const { meta } = this.provider;
    return meta && this.#typeOnce((this.#meta ??= { schema: meta })).type;
  }

  resource(name: string): Typed<Resource<Attributes, unknown>> {
    return this.#typeOnce(known('resource', this.provider.resources, name));
  }

  dataSource(name: string): Typed<DataSource<Attributes, unknown>> {
    return this.#typeOnce(known('data source', this.provider.dataSources, name));
  }

  ephemeral(name: string): Typed<Ephemeral<Attributes, unknown>> {
    return this.#typeOnce(known('ephemeral resource', this.provider.ephemerals ?? {}, name));
  }

  list(name: string): Typed<List<Attributes, unknown>> {
    return this.#typeOnce(known('list', this.provider.lists ?? {}, name));
  }

  action(name: string): Typed<Action<Attributes, unknown>> {
    return this.#typeOnce(known('action', this.provider.actions ?? {}, name));
  }

  stateStore(name: string): Typed<StateStore<Attributes, unknown>> {
    return this.#typeOnce(known('state store', this.provider.stateStores ?? {}, name));
  }

  /** Set when the provider could not be configured yet. */
  get deferral(): Deferral | undefined {
    return this.#deferral;
  }

  /** From now on there is no client, and what needs one is put off, until the provider is configured again. */
  defer(deferral: Deferral): void {
    this.#deferral = deferral;
  }

  /** What `configure` made. Throws when Terraform did not configure the provider first, or could not yet. */
  get client(): unknown {
    if (this.#deferral) throw this.#deferral;
    if (!this.#client) {
      throw new DiagnosticError(
        'Provider is not configured',
        `Terraform asked provider "${this.provider.name}" for work before it configured it`,
      );
    }
    return this.#client.value;
  }

  /** A provider may be configured again in the same process; the last configuration counts. */
  set client(value: unknown) {
    this.#client = { value };
    this.#deferral = undefined;
  }

  /** Runs work that is stopped when the caller goes away or {@link stop} is called. */
  run<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    const forget = (): void => void this.#running.delete(caller);
    this.#running.add(caller);
    const running = work();
    running.then(forget, forget);
    return running;
  }

  /** Stops what is running now; what comes later runs as usual. */
  stop(): void {
    for (const running of this.#running) running.abort(new Error('Terraform asked the provider to stop'));
  }

  #typeOnce<Definition extends { readonly schema: Schema }>(definition: Definition): Typed<Definition> {
    let typed = this.#typed.get(definition) as Typed<Definition> | undefined;
    if (!typed) {
      typed = { definition, type: schemaType(definition.schema), traits: traitsOf(definition.schema) };
      this.#typed.set(definition, typed);
    }
    return typed;
  }
}

function known<Definition>(noun: string, definitions: Readonly<Record<string, Definition>>, name: string): Definition {
  const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (!definition) {
    const served = Object.keys(definitions).join(', ') || 'none';
    throw new DiagnosticError(`Unknown ${noun} type`, `Provider serves no ${noun} "${name}": it serves ${served}`);
  }
  return definition;
}
