import type { Random } from '#mock/random';

/** One of them, each as likely as the others. The list is not empty. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
