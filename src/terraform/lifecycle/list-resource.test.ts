import * as cty from '#terraform/cty/type';
import { ctyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Identity } from '#terraform/framework/identity';
import type { List, Listed } from '#terraform/framework/list';
import { operationOn, resourceName } from '#test/support/operation';
import type { Finding } from './list-resource';
import { listedIdentityType, listResource } from './list-resource';

type Generator = List<Attributes, unknown>['list'];

interface Asked {
  readonly limit?: number;
  readonly includeResource?: boolean;
  /** What the listener answers to each finding. @default that it listens */
  readonly listens?: (findings: readonly Finding[]) => boolean;
  readonly caller?: AbortController;
}

const schema = { description: '', attributes: { id: string({ presence: 'required', description: '' }) } };
const identity: Identity<Attributes, unknown> = {
  attributes: { id: { type: cty.string, description: '', forImport: 'required' } },
};

function listed(id: string, more: Partial<Listed<Attributes>> = {}): Listed<Attributes> {
  return { displayName: id.toUpperCase(), identity: { id }, ...more };
}

async function findings(list: Generator, asked: Asked = {}): Promise<Finding[]> {
  const { limit = 0, includeResource = false, listens = () => true, caller } = asked;
  const lists = { [resourceName]: { schema: { description: '', attributes: {} }, list } };
  const operation = operationOn({ resource: { schema, identity }, provider: { lists }, ...(caller && { caller }) });
  const sent: Finding[] = [];
  const send = async (finding: Finding): Promise<boolean> => {
    sent.push(finding);
    return listens(sent);
  };
  await listResource(operation, { typeName: resourceName, config: ctyObject(), includeResource, limit, send });
  return sent;
}

/** Counts how often it is asked, and whether it was left. */
function countingList() {
  const seen = { asked: 0, left: false };
  const list: Generator = async function* () {
    try {
      for (;;) yield listed(`n${++seen.asked}`);
    } finally {
      seen.left = true;
    }
  };
  return { seen, list };
}

describe('listResource', () => {
  it('sends each object that the author finds', async () => {
    const found = await findings(async function* () {
      yield listed('a');
      yield listed('b');
    });
    const rest = { resource: null, diagnostics: [] };
    expect(found).toEqual([
      { displayName: 'A', identity: { id: 'a' }, ...rest },
      { displayName: 'B', identity: { id: 'b' }, ...rest },
    ]);
  });

  it('asks for no more than the limit, and leaves the generator', async () => {
    const { seen, list } = countingList();
    expect(await findings(list, { limit: 3 })).toHaveLength(3);
    expect(seen).toEqual({ asked: 3, left: true });
  });

  it('leaves the generator when nobody listens any more', async () => {
    const { seen, list } = countingList();
    await findings(list, { listens: (sent) => sent.length < 2 });
    expect(seen).toEqual({ asked: 2, left: true });
  });

  it('leaves the generator when it is stopped', async () => {
    const { seen, list } = countingList();
    const stop = new AbortController();
    await findings(list, { caller: stop, listens: (sent) => (sent.length === 4 && stop.abort(), true) });
    expect(seen).toEqual({ asked: 4, left: true });
  });

  it.each([
    [5, 5],
    [0, undefined],
  ])('tells the author a limit of %d as %p', async (limit, told) => {
    const seen: unknown[] = [];
    const list: Generator = async function* (_config, context) {
      seen.push(context.limit, context.includeResource, context.client);
      yield* [];
    };
    await findings(list, { limit, includeResource: true });
    expect(seen).toEqual([told, true, 'the client']);
  });

  it.each([
    [true, { id: 'a' }],
    [false, null],
  ])('says the whole object when that is %p', async (includeResource, resource) => {
    const list: Generator = async function* () {
      yield listed('a', { resource: { id: 'a' } });
    };
    expect(await findings(list, { includeResource })).toMatchObject([{ resource, diagnostics: [] }]);
  });

  it('warns when the whole object was asked for and is not there', async () => {
    const list: Generator = async function* () {
      yield listed('a');
    };
    expect(await findings(list, { includeResource: true })).toMatchObject([
      { resource: null, diagnostics: [{ severity: 'warning', detail: expect.stringContaining('"A"') }] },
    ]);
  });

  it('says what there is to say with the object it is about, and the rest at the end', async () => {
    const own = { severity: 'warning', summary: 'Old', detail: 'b is old' } as const;
    const found = await findings(async function* (_config, { warn }) {
      yield { displayName: 'A', identity: { id: 7 as never, extra: 'x' } };
      yield listed('b', { diagnostics: [own] });
      warn('Slow', 'It took a while');
      throw new DiagnosticError('Refused', 'ask for the role');
    });
    expect(found).toMatchObject([
      {
        identity: { id: null },
        diagnostics: [
          { detail: expect.stringContaining('Returned identity: id must be string and is a double') },
          { detail: expect.stringContaining('Returned identity: extra is no attribute of the schema') },
        ],
      },
      { displayName: 'B', diagnostics: [own] },
      { displayName: '', identity: null, diagnostics: [{ summary: 'Slow' }, { summary: 'Refused' }] },
    ]);
  });
});

describe('listedIdentityType', () => {
  it('is the type of the identity of the resource', () => {
    const { runtime } = operationOn({ resource: { identity } });
    expect(listedIdentityType(runtime, resourceName)).toEqual(cty.object({ id: cty.string }));
  });

  it('is missed when the resource has no identity', () => {
    const { runtime } = operationOn({});
    expect(() => listedIdentityType(runtime, resourceName)).toThrow(
      'Resource type "test_thing" has a list and no identity',
    );
  });
});
