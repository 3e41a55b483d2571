/**
 * What a `Retry-After` header says for a wait as people write it: seconds, or a time in RFC 3339, which becomes a date
 * as RFC 9110 has it. Undefined when it is neither.
 */
export function retryAfterOf(text: string): string | undefined {
  const seconds = /^(\d+)(?:\s*s)?$/i.exec(text);
  if (seconds) return seconds[1];
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/i.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toUTCString();
}

/** The ms in `slow 5 s`, `slow 250 ms` or `slow 2 min`, for the word `slow`. Undefined when it is something else. */
export function durationOf(text: string, word: string): number | undefined {
  const [, before, amount, unit] = /^(\w+)\s+(\d+(?:\.\d+)?)\s*(ms|s|min)$/i.exec(text) ?? [];
  if (before?.toLowerCase() !== word || unit === undefined) return undefined;
  return Math.round(Number(amount) * { ms: 1, s: 1000, min: 60_000 }[unit.toLowerCase() as 'ms' | 's' | 'min']);
}
