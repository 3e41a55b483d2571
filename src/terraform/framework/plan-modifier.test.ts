import { Unknown, unknown } from '#terraform/cty/unknown';
import type { AttributeChange, PlanModifier } from './plan-modifier';
import {
  requiresReplace,
  requiresReplaceIf,
  requiresReplaceIfConfigured,
  useNonNullStateForUnknown,
  useStateForUnknown,
  writeOnce,
} from './plan-modifier';

const update: AttributeChange<string> = {
  creating: false,
  isNew: false,
  config: null,
  prior: 'a',
  planned: unknown,
  changed: true,
};

function decide(modifier: PlanModifier<string>, change: Partial<AttributeChange<string>>) {
  return modifier.modify({ ...update, ...change });
}

const keepers = [useStateForUnknown, useNonNullStateForUnknown];

describe.each(keepers)('%p', (keep) => {
  it('plans the prior value in the place of one that is not known', () => {
    expect(decide(keep(), {})).toEqual({ planned: 'a' });
  });

  it.each<[string, Partial<AttributeChange<string>>]>([
    ['the resource is created', { creating: true, isNew: true, prior: null }],
    ['the object around it is added', { isNew: true, prior: null }],
    ['the configuration gives the value, later', { config: unknown }],
    ['the configuration refines it', { config: new Unknown({ prefix: 'b' }) }],
    ['the planned value is known', { config: 'b', planned: 'b' }],
    ['the planned value is null', { planned: null }],
  ])('decides nothing when %s', (_when, change) => {
    expect(decide(keep(), change)).toEqual({});
  });
});

it('useStateForUnknown keeps null, and useNonNullStateForUnknown does not', () => {
  expect(keepers.map((keep) => decide(keep(), { prior: null }))).toEqual([{ planned: null }, {}]);
});

describe('writeOnce', () => {
  it('asks for a value to create the resource, and for none afterwards', () => {
    const creation = { creating: true, isNew: true, prior: null };
    expect(decide(writeOnce(), creation).refusal).toContain('is needed to create the resource');
    expect(decide(writeOnce(), { ...creation, config: 'b', planned: 'b' })).toEqual({});
    expect(decide(writeOnce(), {})).toEqual({ planned: 'a' });
    expect(decide(writeOnce(), { planned: 'a', changed: false })).toEqual({});
  });

  it.each<[string, Partial<AttributeChange<string>>, boolean]>([
    ['another value', {}, true],
    ['the same value', { changed: false }, false],
    ['a first value, as an import knows none', { prior: null }, false],
  ])('replaces the resource for %s: %j', (_what, change, replace) => {
    expect(decide(writeOnce(), { config: 'b', planned: 'b', ...change }).requiresReplace ?? false).toBe(replace);
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

it('requiresReplaceIfConfigured asks whether the configuration gives the changed value', () => {
  const modifier = requiresReplaceIfConfigured<string>();
  const configs = ['b', unknown, null];
  expect(configs.map((config) => decide(modifier, { config }).requiresReplace)).toEqual([true, true, false]);
  expect(decide(modifier, { config: 'b', changed: false }).requiresReplace).toBe(false);
});
