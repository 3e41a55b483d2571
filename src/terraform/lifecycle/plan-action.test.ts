import { unknown } from '#terraform/cty/unknown';
import { ctyObject } from '#terraform/cty/value';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { operationOn } from '#test/support/operation';
import { planAction } from './plan-action';

const config = ctyObject([['name', unknown]]);
const act = { schema: { description: '', attributes: {} }, invoke: async () => {} };
const request = { actionType: 'test_act', config };

describe('planAction', () => {
  it('asks the author, who may see unknown values and refuse', async () => {
    const plan = async (given: object): Promise<void> => {
      expect(given).toEqual(config);
      throw new DiagnosticError('Refused', 'not on Sundays');
    };
    const operation = operationOn({ provider: { actions: { test_act: { ...act, plan } } } });
    await planAction(operation, request);
    expect(operation.diagnostics.list).toMatchObject([{ summary: 'Refused' }]);
  });

  it('has nothing against an action that plans nothing', async () => {
    const operation = operationOn({ provider: { actions: { test_act: act } } });
    await planAction(operation, request);
    expect(operation.diagnostics.list).toEqual([]);
  });
});
