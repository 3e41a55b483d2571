import { interleave } from './rounds';

describe('interleave', () => {
  it('lets the contenders take turns, and returns the medians of each', async () => {
    const turns: string[] = [];
    const contender = (name: string, times: number[]) => async () => {
      turns.push(name);
      return { plan: times.shift() ?? NaN };
    };
    const figures = await interleave(3, [contender('a', [1, 9, 2]), contender('b', [5, 5, 6])]);
    expect(turns.join('')).toBe('ababab');
    expect(figures).toEqual([{ plan: 2 }, { plan: 5 }]);
  });
});
