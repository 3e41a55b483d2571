import * as z from 'zod';

/** Whether Konnect may have given `text` to something as its id: a UUID, of any version. */
export function isId(text: string): boolean {
  return z.guid().safeParse(text).success;
}
