import fc from 'fast-check';
import { createTimeScale } from './time-scale';

const s = 1000;

/** Where moments are, in whole percent. */
function places(...moments: readonly number[]): readonly number[] {
  const { at } = createTimeScale(moments);
  return moments.map((ms) => Math.round(at(ms)));
}

describe('the axis of time', () => {
  it('is even where things go on, with room for marks at both ends', () => {
    expect(places(0, 10 * s, 20 * s)).toEqual([2, 50, 98]);
  });

  it('cuts spans that are longer than Konnect ever waits, and says how long they were', () => {
    const day = 86_400 * s;
    const { at, cuts } = createTimeScale([0, 20 * s, day, day + 20 * s]);
    expect(cuts).toEqual([{ from: at(20 * s), to: at(day), ms: day - 20 * s }]);
    expect(at(20 * s) - at(0)).toBeCloseTo(at(day + 20 * s) - at(day));
    expect(at(day) - at(20 * s)).toBeLessThan(15);
  });

  it('keeps a span as long as the longest wait', () => {
    expect(createTimeScale([0, 30 * s]).cuts).toEqual([]);
    expect(createTimeScale([0, 31 * s]).cuts).toHaveLength(1);
  });

  it('names the start of what goes on, and round times in it, as far as there is room', () => {
    expect(createTimeScale([3 * s, 23 * s, 43 * s]).ticks).toEqual([3 * s, 20 * s, 30 * s]);
    expect(createTimeScale([5 * s]).ticks).toEqual([5 * s]);
    const { at, ticks } = createTimeScale([5 * s, 30.7 * s, 90_000 * s]);
    expect(at(90_000 * s) - at(ticks.at(-1) ?? 0)).toBeGreaterThan(17); // where "now" is written
  });

  it('has every moment on it, in order, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200_000), { minLength: 1, maxLength: 40 }), (moments) => {
        const { at, cuts, ticks } = createTimeScale(moments);
        const sorted = [...moments].sort((a, b) => a - b).map(at);
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
        for (const x of [...sorted, ...ticks.map(at), ...cuts.flatMap(({ from, to }) => [from, to])]) {
          expect(x).toBeGreaterThanOrEqual(2);
          expect(x).toBeLessThanOrEqual(98.001);
        }
      }),
    );
  });
});
