import * as cty from '#terraform/cty/type';
import { Unknown, unknown } from '#terraform/cty/unknown';
import type { Value } from '#terraform/cty/value';
import { ArgumentError, defineFunction, type ProviderFunction } from '#terraform/framework/function';
import { operationOn } from '#test/support/operation';
import { callFunction } from './call-function';

const described = { summary: '', description: '' };
const words = { type: cty.list(cty.string), description: '', allowUnknown: true } as const;

/** Answers each word in capitals, and those that are not known yet as they are. */
const shout = defineFunction({
  ...described,
  parameters: { words },
  returns: cty.list(cty.string),
  run: ({ words: given }) =>
    given instanceof Unknown ? given : given.map((word) => (typeof word === 'string' ? word.toUpperCase() : word)),
});

function call(definition: ProviderFunction, ...values: readonly Value[]) {
  const argument = (position: number): Value => values[position] ?? null;
  return callFunction(operationOn({}), { definition, count: values.length, argument });
}

describe('callFunction', () => {
  it('lets a function that sees what is unknown answer the rest', async () => {
    expect(await call(shout, ['a', unknown])).toEqual({ kind: 'result', value: ['A', unknown] });
    expect(await call(shout, unknown)).toEqual({ kind: 'result', value: unknown });
  });

  it('takes an unknown part of an answer to what is known for a bug', async () => {
    const forgetful = defineFunction({
      ...described,
      parameters: { words },
      returns: cty.list(cty.string),
      run: () => [unknown],
    });
    const text = expect.stringContaining('[0] is still unknown after the operation') as string;
    expect(await call(forgetful, ['a'])).toEqual({ kind: 'failure', text });
  });

  it.each([
    ['words', 0],
    ['wrods', undefined],
  ])('blames the argument %p at position %p, and no other', async (parameter, position) => {
    const failing = defineFunction({
      ...described,
      parameters: { words },
      returns: cty.string,
      run: () => {
        throw new ArgumentError(parameter, 'Too loud');
      },
    });
    const outcome = { kind: 'failure', text: 'Too loud', ...(position !== undefined && { position }) };
    expect(await call(failing, ['a'])).toEqual(outcome);
  });
});
