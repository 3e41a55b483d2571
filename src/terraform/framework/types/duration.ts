import type { CustomType } from './custom-type';

/** Nanoseconds (Go's time.ParseDuration). */
const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  '\u00b5s': 1_000n,
  '\u03bcs': 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const part = /(\d+)(?:\.(\d+))?(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g;
const whole = new RegExp(`^([+-]?)((?:${part.source})+|0)$`);

/** Nobody writes a longer one. */
const longest = 100;

/** A length of time as Go writes it: "90s" means "1m30s". */
export function duration(): CustomType {
  return { noun: 'a duration', example: '30s, 5m or 1h30m', canonical: (text) => nanoseconds(text)?.toString() };
}

/** In milliseconds; undefined when the text is no duration. */
export function parseDuration(text: string): number | undefined {
  const exact = nanoseconds(text);
  return exact === undefined ? undefined : Number(exact) / 1e6;
}

function nanoseconds(text: string): bigint | undefined {
  const match = text.length > longest ? null : whole.exec(text);
  if (!match) return undefined;
  const sum = Array.from(text.matchAll(part))
    .map(([, integer = '', fraction = '', unit = '']) => {
      return (BigInt(integer + fraction) * (units[unit] ?? 0n)) / 10n ** BigInt(fraction.length);
    })
    .reduce((left, right) => left + right, 0n);
  return match[1] === '-' ? -sum : sum;
}
