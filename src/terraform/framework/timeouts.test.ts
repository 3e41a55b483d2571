import { string, typeOf } from './attribute';
import { noTimeouts, timeouts, timeoutsOf } from './timeouts';

const attributes = { timeouts: timeouts({ create: '20m', read: '90s' }) };

describe('timeouts', () => {
  it('are one object of durations, all optional', () => {
    expect(typeOf(attributes.timeouts.content)).toEqual({
      kind: 'object',
      attributes: { create: { kind: 'string' }, read: { kind: 'string' } },
    });
    expect(attributes.timeouts.presence).toBe('optional');
  });

  it.each([
    ['nothing', null, { create: 1_200_000, read: 90_000 }],
    ['one of them', { create: '1h30m', read: null }, { create: 5_400_000, read: 90_000 }],
  ])('are the defaults of the author where the user says %s', (_what, said, limits) => {
    expect(timeoutsOf(attributes, said)).toEqual({ ...noTimeouts, ...limits });
  });

  it('limit nothing where the schema has none, or something else of that name', () => {
    expect(timeoutsOf({}, null)).toEqual(noTimeouts);
    const other = { timeouts: string({ presence: 'optional', description: '' }) };
    expect(timeoutsOf(other, 'never')).toEqual(noTimeouts);
  });

  it('leave some time', async () => {
    const { content } = attributes.timeouts;
    const create = content.kind === 'nested' ? content.attributes['create'] : undefined;
    const [validator] = create?.validators ?? [];
    expect(await validator?.validate('0s', String)).toBe('0s leaves no time: use a duration above zero');
    expect(await validator?.validate('-1m', String)).toBeDefined();
    expect(await validator?.validate('1ms', String)).toBeUndefined();
  });

  it('are refused to an author whose default is no duration', () => {
    expect(() => timeouts({ delete: '5' })).toThrow('Cannot limit delete as "5" is no duration: write 5m, say');
  });
});
