import { ctyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { number, string } from '#terraform/framework/attribute';
import type { ConfiguredContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { State } from '#terraform/framework/model';
import type { PlanChange } from '#terraform/framework/resource';
import { emptyObject, schemaType } from '#terraform/framework/schema';
import type { Runtime } from '#terraform/lifecycle/runtime';
import type { Init, Method } from '#terraform/plugin/protobuf';
import { decodeMessage, encodeMessage } from '#terraform/plugin/protobuf';
import type { Scene } from '#test/support/operation';
import { resourceName, runtimeOf } from '#test/support/operation';
import { decodeObject, encodeDynamic } from './dynamic-value';
import { Provider } from './gen/tfplugin6';
import { SERVER_CAPABILITIES } from './server-capabilities';
import { providerMethods } from './service';

const { methods } = Provider;

const schema = {
  description: '',
  attributes: {
    id: string({ presence: 'computed', description: '' }),
    size: number({ presence: 'optional', description: '' }),
  },
};
const type = schemaType(schema);
const stored = encodeDynamic(
  type,
  ctyObject([
    ['id', 'i'],
    ['size', null],
  ]),
);
const nothingSet = encodeDynamic(type, emptyObject(schema));
const emptyPlan = { config: nothingSet, proposedNewState: nothingSet };

function served(scene: Scene = {}): Runtime {
  const runtime = runtimeOf({ ...scene, resource: { schema, ...scene.resource } });
  runtime.client = 'the client';
  return runtime;
}

async function callBytes(runtime: Runtime, path: string, request: Uint8Array): Promise<Uint8Array> {
  const method = providerMethods(runtime).get(path);
  if (method?.kind !== 'unary') throw new Error(`${path} is not served`);
  return method.handle(request, new AbortController());
}

async function call<Request, Response>(
  runtime: Runtime,
  { path, request: asked, response }: Method<Request, Response>,
  request: Init<Request>,
): Promise<Response> {
  return decodeMessage(response, await callBytes(runtime, path, encodeMessage(asked, request)));
}

describe('the provider service', () => {
  it('serves every RPC of the protocol, and nothing else', () => {
    const paths = Object.values(methods).map(({ path }) => path);
    expect([...providerMethods(served()).keys()].sort()).toEqual(paths.sort());
  });

  it.each([
    ['moveResourceState', methods.MoveResourceState],
    ['generateResourceConfig', methods.GenerateResourceConfig],
  ] as const)('announces %s exactly when it is served', (capability, { path }) => {
    expect(SERVER_CAPABILITIES[capability]).toBe(providerMethods(served()).has(path));
  });

  it('keeps the promise of planDestroy: a resource is asked before it is destroyed', async () => {
    const kinds: string[] = [];
    const runtime = served({ resource: { plan: ({ kind }) => void kinds.push(kind) } });
    const priorState = stored;
    const answer = await call(runtime, methods.PlanResourceChange, { typeName: resourceName, priorState });
    expect(SERVER_CAPABILITIES.planDestroy).toBe(true);
    expect(kinds).toEqual(['delete']);
    expect(decodeObject(type, answer.plannedState)).toBeNull();
  });

  it('keeps the promise of getProviderSchemaOptional: it works without having told its schema', async () => {
    expect(SERVER_CAPABILITIES.getProviderSchemaOptional).toBe(true);
    const rawState = { json: Buffer.from('{"id": "i"}') };
    const answer = await call(served(), methods.UpgradeResourceState, { typeName: resourceName, rawState });
    expect(decodeObject(type, answer.upgradedState)).toEqual({ id: 'i', size: null });
  });

  it('tells the schemas of the provider and of all its types, and what it can do', async () => {
    const answer = await call(served(), methods.GetProviderSchema, {});
    expect(answer.resourceSchemas[resourceName]?.block?.attributes.map(({ name }) => name)).toEqual(['id', 'size']);
    expect(Object.keys(answer.dataSourceSchemas)).toEqual(['test_lookup']);
    expect(answer.provider).toBeDefined();
    expect(answer.serverCapabilities).toEqual(SERVER_CAPABILITIES);
  });

  it('answers a type it does not serve with a diagnostic', async () => {
    const answer = await call(served(), methods.ReadResource, { typeName: 'test_other' });
    expect(answer.diagnostics).toMatchObject([
      { summary: 'Unknown resource type', detail: expect.stringContaining('it serves test_thing') },
    ]);
    expect(answer.newState).toBeUndefined();
  });

  it('answers a request that is no message with a diagnostic', async () => {
    const { path, response } = methods.ReadResource;
    const answer = decodeMessage(response, await callBytes(served(), path, Buffer.from([0xff])));
    expect(answer.diagnostics).toMatchObject([{ summary: 'Provider failed unexpectedly' }]);
  });

  it('answers a value that does not fit the schema with a diagnostic', async () => {
    const currentState = { msgpack: Buffer.from([0xc3]) };
    const answer = await call(served(), methods.ReadResource, { typeName: resourceName, currentState });
    expect(answer.diagnostics).toMatchObject([{ summary: 'Provider failed unexpectedly' }]);
  });

  it('says at which attribute a plan does not fit the schema', async () => {
    const nonsense = (change: object): void => {
      Object.assign((change as { planned: object }).planned, { size: 7 });
    };
    const runtime = served({ resource: { plan: nonsense } });
    const answer = await call(runtime, methods.PlanResourceChange, { typeName: resourceName, ...emptyPlan });
    expect(answer.diagnostics).toMatchObject([
      {
        summary: 'Provider failed unexpectedly',
        detail: expect.stringMatching(/in the provider \(test_thing\)[^]*Plan: size must be a CtyNumber/),
        attribute: { steps: [{ attributeName: 'size' }] },
      },
    ]);
  });

  it('says for which attributes the resource is replaced', async () => {
    const priorState = stored;
    const plan = (change: PlanChange<Attributes>): void => {
      if (change.kind === 'update') change.requireReplace('size');
    };
    const runtime = served({ resource: { plan, update: async ({ planned }) => planned } });
    const answer = await call(runtime, methods.PlanResourceChange, {
      typeName: resourceName,
      priorState,
      ...emptyPlan,
    });
    expect(answer.requiresReplace).toHaveLength(1);
    expect(answer.requiresReplace).toMatchObject([{ steps: [{ attributeName: 'size' }] }]);
  });

  it('hands private bytes back from plan, apply and read', async () => {
    const bytes = Buffer.from('kept');
    const typeName = resourceName;
    const runtime = served();
    const planned = await call(runtime, methods.PlanResourceChange, { typeName, priorPrivate: bytes, ...emptyPlan });
    const applied = await call(runtime, methods.ApplyResourceChange, { typeName, plannedPrivate: bytes });
    const read = await call(runtime, methods.ReadResource, { typeName, private: bytes, currentState: stored });
    for (const found of [planned.plannedPrivate, applied.private, read.private]) {
      expect(Buffer.from(found)).toEqual(bytes);
    }
  });

  describe('provider_meta', () => {
    const meta = { description: '', attributes: { module: string({ presence: 'optional', description: '' }) } };
    const said = encodeDynamic(schemaType(meta), ctyObject([['module', 'm']]));

    /** A provider that collects what its methods are told, and every call that tells it. */
    async function told(
      provider: NonNullable<Scene['provider']>,
      ask: (context: ConfiguredContext<unknown>) => unknown,
    ) {
      const heard: unknown[] = [];
      const hear = (context: ConfiguredContext<unknown>): void => void heard.push(ask(context));
      const runtime = served({
        provider,
        dataSource: { read: async (_config, context) => (hear(context), {}) },
        resource: {
          plan: (_change, context) => hear(context),
          read: async (state, context) => (hear(context), state),
          create: async ({ planned }, context) => (hear(context), { ...planned, id: 'i' }),
        },
      });
      const typeName = resourceName;
      const planned = { ...emptyPlan, plannedState: stored };
      const config = encodeDynamic(schemaType({ description: '', attributes: {} }), ctyObject());
      const answers = [
        await call(runtime, methods.ReadResource, { typeName, currentState: stored, providerMeta: said }),
        await call(runtime, methods.PlanResourceChange, { typeName, ...emptyPlan, providerMeta: said }),
        await call(runtime, methods.ApplyResourceChange, { typeName, ...planned, providerMeta: said }),
        await call(runtime, methods.ReadDataSource, { typeName: 'test_lookup', config, providerMeta: said }),
      ];
      return { heard, details: answers.flatMap(({ diagnostics }) => diagnostics.map(({ detail }) => detail)) };
    }

    it('is handed to every method that reads, plans or applies', async () => {
      const { heard, details } = await told({ meta }, ({ providerMeta }) => providerMeta(meta)?.module);
      expect(details).toEqual([]);
      expect(heard).toEqual(['m', 'm', 'm', 'm']);
    });

    it('is read by the schema that the provider has for it, and by no other', async () => {
      const { details } = await told({}, ({ providerMeta }) => providerMeta(meta));
      expect(details).toHaveLength(4);
      expect(details[0]).toContain("Cannot read provider_meta as the schema is not the provider's");
    });

    it('is null where the module says nothing', async () => {
      let heard: unknown;
      const read = async (state: State<Attributes>, { providerMeta }: ConfiguredContext<unknown>) => {
        heard = providerMeta(meta);
        return state;
      };
      const runtime = served({ provider: { meta }, resource: { read } });
      await call(runtime, methods.ReadResource, { typeName: resourceName, currentState: stored });
      expect(heard).toBeNull();
    });

    it('has its schema told', async () => {
      const answer = await call(served({ provider: { meta } }), methods.GetProviderSchema, {});
      expect(answer.providerMeta?.block?.attributes).toMatchObject([{ name: 'module' }]);
      expect((await call(served(), methods.GetProviderSchema, {})).providerMeta).toBeUndefined();
    });
  });

  it.each([
    ['takes', true, 0],
    ['refuses', false, 1],
  ])('%s a write-only value of a Terraform that says %s to them', async (_verb, writeOnlyAttributesAllowed, errors) => {
    const secret = string({ presence: 'optional', description: '', writeOnly: true });
    const withSecret = { description: '', attributes: { secret } };
    const config = encodeDynamic(schemaType(withSecret), ctyObject([['secret', 's']]));
    const runtime = served({ resource: { schema: withSecret } });
    const asked = { typeName: resourceName, config };
    const allowed = { ...asked, clientCapabilities: { writeOnlyAttributesAllowed } };
    const answer = await call(runtime, methods.ValidateResourceConfig, writeOnlyAttributesAllowed ? allowed : asked);
    expect(answer.diagnostics).toHaveLength(errors);
  });

  it('puts errors of the author into the words of the provider', async () => {
    const diagnose = () => [{ severity: 'error', summary: 'Refused', detail: 'ask for the role' }] as const;
    const runtime = served({
      provider: { diagnose },
      resource: { read: async () => Promise.reject(new Error('403')) },
    });
    const currentState = stored;
    const answer = await call(runtime, methods.ReadResource, { typeName: resourceName, currentState });
    expect(answer.diagnostics).toMatchObject([{ summary: 'Refused' }]);
    expect(decodeObject(type, answer.newState)).toEqual({ id: 'i', size: null });
  });

  it('stops what runs, and says so without waiting for its end', async () => {
    let aborted = false;
    const runtime = served({
      resource: {
        read: async (state, { signal }) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              aborted = true;
              resolve(state);
            });
          }),
      },
    });
    const currentState = stored;
    const reading = call(runtime, methods.ReadResource, { typeName: resourceName, currentState });
    expect(await call(runtime, methods.StopProvider, {})).toEqual({ error: '' });
    expect(aborted).toBe(true);
    expect(decodeObject(type, (await reading).newState)).toEqual({ id: 'i', size: null });
  });

  it('validates the provider block, resources and data sources', async () => {
    const refuse = () => {
      throw new DiagnosticError('Refused', 'say something else');
    };
    const runtime = served({
      provider: { validate: refuse },
      resource: { validate: refuse },
      dataSource: { validate: refuse },
    });
    const nothing = encodeDynamic(schemaType({ description: '', attributes: {} }), ctyObject());
    const answers = [
      await call(runtime, methods.ValidateProviderConfig, { config: nothing }),
      await call(runtime, methods.ValidateResourceConfig, { typeName: resourceName, config: emptyPlan.config }),
      await call(runtime, methods.ValidateDataResourceConfig, { typeName: 'test_lookup', config: nothing }),
    ];
    for (const { diagnostics } of answers) expect(diagnostics).toMatchObject([{ summary: 'Refused' }]);
  });
});
