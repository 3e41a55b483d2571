import type { ResourceContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { PrivateState } from '#terraform/framework/private-state';
import { operationOn } from '#test/support/operation';
import { closeEphemeral } from './close-ephemeral';

async function close(author?: (context: ResourceContext<unknown>) => void) {
  const schema = { description: '', attributes: {} };
  const lease = {
    schema,
    open: async () => ({ result: {} }),
    ...(author && { close: async (context: ResourceContext<unknown>) => author(context) }),
  };
  const operation = operationOn({ provider: { ephemerals: { test_lease: lease } } });
  await closeEphemeral(operation, { typeName: 'test_lease', private: new PrivateState(Buffer.from('{"id":7}')) });
  return operation.diagnostics.list;
}

describe('closeEphemeral', () => {
  it('gives back what was opened, by what was kept of it', async () => {
    const given: unknown[] = [];
    expect(await close((context) => void given.push(context.private.get('id'), context.client))).toEqual([]);
    expect(given).toEqual([7, 'the client']);
  });

  it('does nothing for a type that has nothing to give back', async () => {
    expect(await close()).toEqual([]);
  });

  it('says why it could not be given back', async () => {
    const refuse = (): void => {
      throw new DiagnosticError('Cannot revoke', 'It is gone');
    };
    expect(await close(refuse)).toMatchObject([{ summary: 'Cannot revoke' }]);
  });
});
