import { median } from './median';

/** What one contender takes for each thing it does, by name. */
export type Figures<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Has the contenders do their work in turn, `rounds` times over, so that whatever else the machine does meets all of
 * them, and returns the medians in the order of the contenders.
 */
export async function interleave<Name extends string>(
  rounds: number,
  contenders: readonly (() => Promise<Figures<Name>>)[],
): Promise<readonly Figures<Name>[]> {
  const measured = contenders.map((): Figures<Name>[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contend] of contenders.entries()) measured[index]?.push(await contend());
  }
  return measured.map(medians);
}

function medians<Name extends string>(figures: readonly Figures<Name>[]): Figures<Name> {
  const names = Object.keys(figures[0] ?? {}) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, median(figures.map((figure) => figure[name]))]),
  ) as Figures<Name>;
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
