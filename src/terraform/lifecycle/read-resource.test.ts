import { string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { PrivateState } from '#terraform/framework/private-state';
import type { Resource } from '#terraform/framework/resource';
import { duration } from '#terraform/framework/types/duration';
import { operationOn, resourceName } from '#test/support/operation';
import { readResource } from './read-resource';

const attributes = {
  name: string({ presence: 'optional', description: '' }),
  secret: string({ presence: 'optional', description: '', writeOnly: true }),
  wait: string({ presence: 'optional', description: '', customType: duration() }),
};
type Read = Resource<typeof attributes, unknown>['read'];

async function refresh(read: Read) {
  const operation = operationOn({ resource: { schema: { description: '', attributes }, read: read } });
  const outcome = await readResource(operation, {
    typeName: resourceName,
    state: { name: 'stored', secret: null, wait: '90s' },
    private: new PrivateState(Buffer.from('kept as it is')),
  });
  return { ...outcome, summaries: operation.diagnostics.list.map(({ summary }) => summary) };
}

describe('readResource', () => {
  it('answers the object as it is now', async () => {
    const { state } = await refresh(async (stored) => ({ ...stored, name: `${stored.name ?? ''} and changed` }));
    expect(state).toEqual({ name: 'stored and changed', secret: null, wait: '90s' });
  });

  it('keeps a text that only is spelled in another way', async () => {
    const { state } = await refresh(async (stored) => ({ ...stored, wait: '1m30s' }));
    expect(state).toMatchObject({ wait: '90s' });
    expect((await refresh(async (stored) => ({ ...stored, wait: '2m' }))).state).toMatchObject({ wait: '2m' });
  });

  it('answers null when the object is gone', async () => {
    expect((await refresh(async () => undefined)).state).toBeNull();
  });

  it('never answers a write-only value', async () => {
    const { state } = await refresh(async (stored) => ({ ...stored, secret: 's' }) as never);
    expect(state).toMatchObject({ secret: null });
  });

  it('keeps the state when the look-up fails', async () => {
    const { state, summaries } = await refresh(async () => Promise.reject(new DiagnosticError('Down', 'try again')));
    expect(state).toMatchObject({ name: 'stored' });
    expect(summaries).toEqual(['Down']);
  });

  it('hands the private state back', async () => {
    const { private: kept } = await refresh(async (stored) => stored);
    expect(Buffer.from(kept.toBytes()).toString()).toBe('kept as it is');
  });
});
