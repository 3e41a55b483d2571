import { parse } from '@cdktf/hcl2json';
import { generateL1 } from '#tools/generate/l1/generate';
import { load, synthesize, synthesizeHcl, type Build } from './generated-constructs';
import { acme } from './providers';

const build: Build = (_stack, declare) => {
  declare('provider/index.ts', 'provider', { regions: ['eu', 'us'], retry: { most: 1 }, rule: [{ action: 'allow' }] });
  declare('thing/index.ts', 'thing', {
    name: 'say "hello"',
    size: 3,
    active: false,
    names: ['a', 'b'],
    sizes: [1, 2.5],
    switches: [true, false],
    tags: { a: 'x', 'b c': 'y' },
    rows: [['a'], ['b', 'c']],
    tagRows: [{ a: 'x' }],
    groups: { a: ['x', 'y'] },
    anything: { a: [1, { b: 'x' }] },
    place: { city: 'Oslo', floor: 2 },
    retry: { most: 3, codes: [500, 502], backoff: { seconds: 0.5 } },
    headers: [{ name: 'a', value: '${var.value}' }, { name: 'b' }],
    filters: [{ name: 'a' }],
    labels: { one: { name: 'a' }, 'two words': { name: 'b' }, lifecycle: { name: 'c' } },
    rule: [{ action: 'allow', match: { path: '/' } }, { action: 'deny' }],
    options: { fast: true },
    limit: { bytes: 10 },
    target: [{ url: 'https://a.example' }],
  });
};

it('a construct synthesizes to HCL that says the same as its JSON, with objects as attributes and blocks as blocks', async () => {
  const modules = load(generateL1(acme.schema, acme.identity));
  const json = JSON.parse(synthesize(modules, build)) as Stack<Thing>;
  const hcl = (await parse('main.tf', synthesizeHcl(modules, build))) as Stack<[Thing]>;

  const { options, limit, ...rest } = json.resource.acme_thing.thing;
  const rule = [{ action: 'allow', match: [{ path: '/' }] }, { action: 'deny' }];
  expect(hcl.resource.acme_thing.thing).toEqual([{ ...rest, rule, options: [options], limit: [limit] }]);
  expect(hcl.provider).toEqual(json.provider);
});

type Thing = Record<string, unknown>;

interface Stack<T> {
  readonly provider: object;
  readonly resource: { readonly acme_thing: { readonly thing: T } };
}
