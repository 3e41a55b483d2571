/** A time that Konnect answered. Null when it has not come, for which Konnect writes the year 1. */
export function momentOf(text: string | undefined): string | null {
  return text === undefined || text.startsWith('0001-') ? null : text;
}
