import { unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import { nested, string } from '#terraform/framework/attribute';
import { operationOn } from '#test/support/operation';
import { refuseDuplicates } from './refuse-duplicates';

const text = string({ presence: 'optional', description: '' });
const path = [{ attribute: 'hosts' }];

function refusals(planned: readonly Value[], inside: Attributes = { name: text }) {
  const operation = operationOn({});
  const attributes = { hosts: nested('set', inside, { presence: 'optional', description: '' }) };
  refuseDuplicates(operation, { description: '', attributes }, { hosts: planned });
  return operation.diagnostics.list;
}

describe('refuseDuplicates', () => {
  it('says which object is in the set twice', () => {
    expect(refusals([{ name: 'a' }, { name: 'b' }, { name: 'a' }])).toEqual([
      {
        severity: 'error',
        summary: 'Duplicate element of hosts',
        detail:
          '{"name":"a"} is in the set twice once its defaults are filled in: remove one of the two, or make them differ',
        path,
      },
    ]);
  });

  it('lets objects be that may still turn out to differ', () => {
    expect(refusals([{ name: unknown }, { name: unknown }])).toEqual([]);
  });

  it('shows no secret', () => {
    const [found] = refusals([{ name: 'a' }, { name: 'a' }], { name: { ...text, sensitive: true } });
    expect(found?.detail).toMatch(/^An object with a sensitive value is in the set twice/);
  });

  it('looks into blocks', () => {
    const operation = operationOn({});
    const block = { nesting: 'set', description: '', attributes: { name: text } } as const;
    const schema = { description: '', attributes: {}, blocks: { hosts: block } };
    refuseDuplicates(operation, schema, { hosts: [{ name: 'a' }, { name: 'a' }] });
    expect(operation.diagnostics.list).toMatchObject([{ path }]);
  });
});
