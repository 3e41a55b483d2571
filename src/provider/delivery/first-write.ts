import { KonnectError } from '#konnect/client/error';

/**
 * Makes the first write of a webhook, and saves the state. One that may have arrived is in the state although it failed,
 * so that no webhook is left behind.
 */
export async function firstWrite<State>(
  write: () => Promise<void>,
  state: State,
  { save }: { readonly save: (state: State) => void },
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof KonnectError && (error.uncertain || error.code === 'aborted')) save(state);
    throw error;
  }
  save(state);
}
