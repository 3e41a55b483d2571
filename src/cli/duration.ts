import { InvalidArgumentError } from 'commander';

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90s`, `15m`, `2h`, `7d`, in ms. @throws InvalidArgumentError */
export function parseDuration(text: string): number {
  const [, count, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  if (count !== undefined) return Number(count) * units[unit as keyof typeof units];
  throw new InvalidArgumentError('Give a number and one of s, m, h, d, for example 15m');
}
