import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every few milliseconds until `holds`. Throws when it does not within `ms`. @default 20_000 */
export async function waitUntil(holds: () => boolean, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Expected within ${ms} ms: ${holds.toString()}`);
    await sleep(20);
  }
}
