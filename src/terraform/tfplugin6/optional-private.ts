import { PrivateState } from '#terraform/framework/private-state';

/** What an ephemeral resource keeps while it is open; it may keep nothing. */
export function decodePrivate(bytes: Uint8Array | undefined): PrivateState {
  return new PrivateState(bytes ?? new Uint8Array());
}

/** Not sent at all when nothing is kept. */
export function encodePrivate(state: PrivateState): Uint8Array | undefined {
  const bytes = state.toBytes();
  return bytes.length > 0 ? bytes : undefined;
}
