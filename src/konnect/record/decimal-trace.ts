/**
 * A trace id as Konnect wrote it until 2025, and still does in problems: the first 64 of its 128 bits, in decimal.
 * @param trace 32 hexadecimal digits
 */
export function decimalTrace(trace: string): string {
  return String(BigInt(`0x${trace.slice(0, 16)}`));
}
