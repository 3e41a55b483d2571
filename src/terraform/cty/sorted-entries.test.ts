import { sortedEntries } from './sorted-entries';

describe('sortedEntries', () => {
  it('gives the members by ascending name', () => {
    expect(sortedEntries({ b: 2, a: 1, '10': 10, '9': 9 })).toEqual([
      ['10', 10],
      ['9', 9],
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('gives an own member called __proto__', () => {
    expect(sortedEntries(Object.fromEntries([['__proto__', 1]]))).toEqual([['__proto__', 1]]);
  });
});
