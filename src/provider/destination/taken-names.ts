import type { KonnectClient } from '#konnect/client/client';

/** Asks for the names that destinations of the organization have; none where nobody can look. */
export type TakenNames = (signal: AbortSignal) => Promise<ReadonlySet<string>>;

/** Asks once in a process, however many destinations are made; what got no answer is asked again. */
export function rememberTakenNames({ destinations }: Pick<KonnectClient, 'destinations'>): TakenNames {
  let asked: Promise<ReadonlySet<string>> | undefined;
  const ask = async (signal: AbortSignal): Promise<ReadonlySet<string>> => {
    const names = new Set<string>();
    try {
      for await (const { name } of destinations.list({ signal })) names.add(name);
    } catch {
      asked = undefined; // Konnect's answer to what is made says more than this one
    }
    return names;
  };
  return (signal) => (asked ??= ask(signal));
}
