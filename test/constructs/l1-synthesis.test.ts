import { TerraformIterator, TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { generateL1 } from '#tools/generate/l1/generate';
import { load, synthesize, synthesizeHcl, type Build, type Declare } from './generated-constructs';
import { officialL1 } from './official-generator';
import { acme, konnectaudit } from './providers';

it('a konnectaudit stack synthesizes to the JSON and the HCL of the official constructs', async () => {
  const build: Build = (_stack, declare) => {
    declare('provider/index.ts', 'provider', { region: 'eu', requestTimeout: 5, alias: 'eu' });
    const destination = declare('destination/index.ts', 'siem', {
      name: 'siem',
      endpoint: 'https://siem.example',
      authorizationWo: '${var.authorization}',
      skipSslVerification: true,
      lifecycle: { preventDestroy: true },
    });
    declare('webhook/index.ts', 'eu', { auditLogDestinationId: read(destination, 'id'), count: 2 });
    declare('data-konnectaudit-webhook-status/index.ts', 'status', { region: 'eu', dependsOn: [destination] });
  };
  const ours = load(generateL1(konnectaudit.schema));
  const official = load(await officialL1(konnectaudit.schema, konnectaudit.identity));
  expect(synthesize(ours, build)).toBe(synthesize(official, build));
  expect(synthesizeHcl(ours, build)).toBe(synthesizeHcl(official, build));
});

const FLAT = {
  name: 'n',
  size: 3,
  active: false,
  secretWo: 's',
  equalTo: 'a',
  fetchThing: 'b',
  nodeAttribute: 'c',
  selfAttribute: 'd',
  ipv6State: 'e',
  s3Bucket: 'f',
};
const COLLECTIONS = {
  names: ['a', 'b'],
  sizes: [1, 2.5],
  switches: [true, false],
  tagSet: ['a'],
  sizeSet: [0],
  tags: { a: 'x', 'b c': 'y' },
  weights: { a: 1 },
  flags: { a: true },
  rows: [['a'], ['b', 'c']],
  tagRows: [{ a: 'x' }, { b: 'y' }],
  groups: { a: ['x', 'y'], b: [] },
  anything: { a: [1, { b: 'x' }] },
};
const NESTED = {
  place: { city: 'Oslo', floor: 2 },
  places: [{ city: 'Oslo' }, { floor: 1 }],
  retry: { most: 3, codes: [500, 502], backoff: { seconds: 0.5 } },
  headers: [{ name: 'a', value: 'x' }, { name: 'b' }],
  filters: [{ name: 'a' }],
  labels: { one: { name: 'a' }, 'two words': { name: 'b', value: 'y' } },
  config: {},
};
const BLOCKS = {
  rule: [{ action: 'allow', match: { path: '/' } }, { action: 'deny' }],
  options: { fast: true },
  limit: { bytes: 10 },
  target: [{ url: 'https://a.example' }, {}],
};

describe('a construct with every shape of attribute synthesizes to the JSON of the official one', () => {
  const ours = load(generateL1(acme.schema, acme.identity));
  const official = officialL1(acme.schema, acme.identity).then(load);
  const thing = (declare: Declare, id: string, config: object = {}): Construct =>
    declare('thing/index.ts', id, { ...FLAT, headers: [], target: [], ...config });

  it.each<[string, Build]>([
    ['when primitives are set', (_stack, declare) => thing(declare, 'thing')],
    ['when collections are set', (_stack, declare) => thing(declare, 'thing', COLLECTIONS)],
    ['when nested attributes are set', (_stack, declare) => thing(declare, 'thing', NESTED)],
    ['when blocks are set', (_stack, declare) => thing(declare, 'thing', BLOCKS)],
    [
      'when the provider is configured',
      (_stack, declare) =>
        declare('provider/index.ts', 'provider', {
          token: 't',
          offline: true,
          regions: ['eu'],
          retry: { most: 1 },
          rule: [{ action: 'allow' }],
        }),
    ],
    [
      'when the values come from another construct',
      (_stack, declare) => {
        const first = thing(declare, 'first');
        const names = [...Object.keys({ ...FLAT, ...COLLECTIONS, ...NESTED, ...BLOCKS })];
        thing(declare, 'second', Object.fromEntries(names.map((name) => [name, read(first, name)])));
      },
    ],
    [
      'when a block repeats over an iterator',
      (_stack, declare) => {
        const iterator = TerraformIterator.fromList(['allow', 'deny']);
        thing(declare, 'thing', {
          rule: iterator.dynamic({ action: iterator.value }),
          headers: iterator.dynamic({ name: iterator.value }),
        });
      },
    ],
    [
      'when values are set, put and reset afterwards',
      (_stack, declare) => {
        const changed = thing(declare, 'thing', { ...COLLECTIONS, ...NESTED, ...BLOCKS });
        Reflect.set(changed, 'name', 'other');
        call(changed, 'resetTfSize');
        call(changed, 'resetFilters');
        call(changed, 'putTarget', [{ url: 'https://b.example' }]);
        call(changed, 'putOptions', {});
        const retry = read(changed, 'retry');
        Reflect.set(retry, 'most', 9);
        call(retry, 'resetCodes');
        Reflect.set(read(retry, 'backoff'), 'seconds', 7);
        call(read(changed, 'limit'), 'resetBytes');
      },
    ],
  ])('%s', async (_when, build) => {
    expect(synthesize(ours, build)).toBe(synthesize(await official, build));
  });
});

it('an item of a map is read by its quoted key, of which the official construct makes no valid expression', () => {
  const json = synthesize(load(generateL1(acme.schema, acme.identity)), (stack, declare) => {
    const labels = read(declare('thing/index.ts', 'thing', FLAT), 'labels');
    new TerraformOutput(stack, 'label', { value: read(call(labels, 'get', 'two words'), 'name') });
  });
  expect(JSON.parse(json)).toHaveProperty('output.label.value', '${acme_thing.thing.labels["two words"].name}');
});

function read(from: object, property: string): object {
  return Reflect.get(from, property) as object;
}

function call(on: object, method: string, ...args: unknown[]): object {
  return (Reflect.get(on, method) as (...args: unknown[]) => object).apply(on, args);
}
