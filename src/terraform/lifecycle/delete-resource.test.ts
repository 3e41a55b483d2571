import { DiagnosticError } from '#terraform/framework/diagnostic';
import { PrivateState } from '#terraform/framework/private-state';
import { operationOn, resourceName } from '#test/support/operation';
import { deleteResource } from './delete-resource';

async function remove(work: () => Promise<void>) {
  const operation = operationOn({ resource: { delete: work } });
  const resource = operation.runtime.resource(resourceName);
  const change = { resource, prior: { id: 'i' }, private: new PrivateState(new Uint8Array()) };
  const { state } = await deleteResource(operation, change);
  return { state, summaries: operation.diagnostics.list.map(({ summary }) => summary) };
}

describe('deleteResource', () => {
  it('leaves nothing', async () => {
    expect(await remove(async () => {})).toEqual({ state: null, summaries: [] });
  });

  it('keeps the state when it fails', async () => {
    const failed = remove(async () => Promise.reject(new DiagnosticError('In use', 'wait')));
    expect(await failed).toEqual({ state: { id: 'i' }, summaries: ['In use'] });
  });
});
