import { ctyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { Action } from '#terraform/framework/action';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { operationOn } from '#test/support/operation';
import { invokeAction } from './invoke-action';

type Invoke = Action<Attributes, unknown>['invoke'];

async function invoke(action: Invoke, tell = async (_message: string): Promise<unknown> => true) {
  const operation = operationOn({
    provider: { actions: { test_act: { schema: { description: '', attributes: {} }, invoke: action } } },
  });
  await invokeAction(operation, { actionType: 'test_act', config: ctyObject([['name', 'n']]), tell });
  return operation.diagnostics.list;
}

describe('invokeAction', () => {
  it('calls the author with the configuration and the client', async () => {
    const seen: unknown[] = [];
    expect(await invoke(async (config, { client }) => void seen.push({ ...config }, client))).toEqual([]);
    expect(seen).toEqual([{ name: 'n' }, 'the client']);
  });

  it('tells progress in order, one message after the other, before it ends', async () => {
    const told: string[] = [];
    let telling = 0;
    const tell = async (message: string): Promise<void> => {
      expect((telling += 1)).toBe(1);
      await Promise.resolve();
      telling -= 1;
      told.push(message);
    };
    await invoke(async (_config, { progress }) => ['a', 'b', 'c'].forEach(progress), tell);
    expect(told).toEqual(['a', 'b', 'c']);
  });

  it('says nothing more once it has ended', async () => {
    const told: string[] = [];
    let late = (_message: string): void => {};
    await invoke(
      async (_config, { progress }) => void (late = progress),
      async (message) => told.push(message),
    );
    late('too late');
    await Promise.resolve();
    expect(told).toEqual([]);
  });

  it('ends with what the author throws, and with what he warned of before', async () => {
    const list = await invoke(async (_config, { warn }) => {
      warn('Slow', 'It took a while');
      throw new DiagnosticError('Refused', 'ask for the role');
    });
    expect(list).toMatchObject([
      { severity: 'warning', summary: 'Slow' },
      { severity: 'error', summary: 'Refused' },
    ]);
  });

  it('reports progress that cannot be told, and does not break off for it', async () => {
    let done = false;
    const act: Invoke = async (_config, { progress }) => {
      progress('x');
      await Promise.resolve();
      done = true;
    };
    const list = await invoke(act, () => Promise.reject(new Error('No text')));
    expect(list).toMatchObject([{ detail: expect.stringContaining('No text') }]);
    expect(done).toBe(true);
  });
});
