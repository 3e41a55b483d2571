/** A time as Konnect writes it: RFC 3339 in UTC, in whole seconds. */
export function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
