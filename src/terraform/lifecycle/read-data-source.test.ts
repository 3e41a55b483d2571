import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { dataSourceName, operationOn } from '#test/support/operation';
import { readDataSource } from './read-data-source';

const schema = { description: '', attributes: { name: string({ presence: 'optional_computed', description: '' }) } };

async function look(read: (config: object, client: unknown) => Promise<object>) {
  const operation = operationOn({
    dataSource: { schema, read: (config, { client }) => read(config, client) as never },
  });
  const state = await readDataSource(operation, { typeName: dataSourceName, config: { name: 'a' } });
  return { state, summaries: operation.diagnostics.list.map(({ summary }) => summary) };
}

describe('readDataSource', () => {
  it('answers what was found for the configuration', async () => {
    const found = look(async (config, client) => ({ name: JSON.stringify([config, client]) }));
    expect(await found).toEqual({ state: { name: '[{"name":"a"},"the client"]' }, summaries: [] });
  });

  it('answers null together with an error', async () => {
    const failed = look(async () => Promise.reject(new DiagnosticError('Not found', 'name another')));
    expect(await failed).toEqual({ state: null, summaries: ['Not found'] });
  });

  it('reports an answer that does not fit the schema', async () => {
    expect(await look(async () => ({}))).toEqual({
      state: { name: null },
      summaries: ['Provider failed unexpectedly'],
    });
  });
});
