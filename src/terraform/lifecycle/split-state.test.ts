import { splitState } from './split-state';

describe('splitState', () => {
  it.each([
    [0, []],
    [1, [[0, 0]]],
    [3, [[0, 2]]],
    [
      4,
      [
        [0, 2],
        [3, 3],
      ],
    ],
    [
      6,
      [
        [0, 2],
        [3, 5],
      ],
    ],
  ])('cuts %d bytes into pieces of 3', (length, ranges) => {
    const state = Buffer.from('abcdef').subarray(0, length);
    const pieces = [...splitState(state, 3)];
    expect(pieces.map(({ range: { start, end } }) => [start, end])).toEqual(ranges);
    expect(Buffer.concat(pieces.map(({ bytes }) => bytes))).toEqual(state);
    for (const { totalLength } of pieces) expect(totalLength).toBe(length);
  });
});
