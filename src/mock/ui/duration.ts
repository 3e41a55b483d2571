const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** Says `ms` in its two largest units, rounded down: "6 d 23 h", "1 min 30 s", "0.4 s". */
export function duration(ms: number): string {
  if (ms > 0 && ms < 1000) return `${Math.max(1, Math.floor(ms / 100)) / 10} s`;
  const first = units.findIndex(([, size]) => ms >= size);
  if (first === -1) return '0 s';
  const [unit, size] = units[first] ?? units[3];
  const smaller = units[first + 1];
  const whole = Math.floor(ms / size);
  const rest = smaller ? Math.floor((ms % size) / smaller[1]) : 0;
  return smaller && rest > 0 ? `${whole} ${unit} ${rest} ${smaller[0]}` : `${whole} ${unit}`;
}
