import { Unknown, unknown } from '#terraform/cty/unknown';
import type { AttributeChange, PlanModifier } from './plan-modifier';
import { requiresReplace, requiresReplaceIf, useStateForUnknown } from './plan-modifier';

const update: AttributeChange<string> = {
  creating: false,
  config: null,
  prior: 'a',
  planned: unknown,
  changed: true,
};

function decide(modifier: PlanModifier<string>, change: Partial<AttributeChange<string>>) {
  return modifier.modify({ ...update, ...change });
}

describe('useStateForUnknown', () => {
  it('plans the prior value in the place of one that is not known', () => {
    expect(decide(useStateForUnknown(), {})).toEqual({ planned: 'a' });
  });

  it.each<[string, Partial<AttributeChange<string>>]>([
    ['the resource is created', { creating: true, prior: null }],
    ['there was no value', { prior: null }],
    ['the configuration gives the value, later', { config: unknown }],
    ['the configuration refines it', { config: new Unknown({ prefix: 'b' }) }],
    ['the planned value is known', { config: 'b', planned: 'b' }],
    ['the planned value is null', { planned: null }],
  ])('decides nothing when %s', (_when, change) => {
    expect(decide(useStateForUnknown(), change)).toEqual({});
  });
});

describe('requiresReplace', () => {
  it.each<[string, Partial<AttributeChange<string>>, boolean]>([
    ['changes', {}, true],
    ['does not change', { changed: false }, false],
    ['is set for the first time, on creation', { creating: true }, false],
  ])('when the value %s: %j', (_when, change, replace) => {
    expect(decide(requiresReplace(), change).requiresReplace).toBe(replace);
  });
});

describe('requiresReplaceIf', () => {
  it.each<[string, Partial<AttributeChange<string>>, boolean]>([
    ['the condition holds for a change', { planned: 'shorter' }, true],
    ['the condition does not hold', { planned: 'other' }, false],
    ['nothing changes', { planned: 'shorter', changed: false }, false],
    ['the resource is created', { planned: 'shorter', creating: true }, false],
  ])('asks its condition only about a change: %s', (_when, change, replace) => {
    const modifier = requiresReplaceIf<string>(({ planned }) => planned === 'shorter');
    expect(decide(modifier, change).requiresReplace).toBe(replace);
  });
});
