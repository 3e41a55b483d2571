/** The middle one of an odd number of values, the mean of the two in the middle of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined)
    throw new Error('Cannot tell the median of no values: measure at least once');
  return (low + high) / 2;
}
