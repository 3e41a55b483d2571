import type { Frame } from './frame-reader';
import { ConnectionError, flags } from './protocol';

/**
 * What is in a frame beside its padding (RFC 9113, section 6.1).
 *
 * @throws ConnectionError when there is more padding than frame
 */
export function takePadding({ flags: set, payload }: Frame): Buffer {
  if ((set & flags.padded) === 0) return payload;
  const end = payload.length - (payload[0] ?? 0);
  if (end < 1)
    throw new ConnectionError('PROTOCOL_ERROR', 'Cannot read a frame that has more padding than it has bytes');
  return payload.subarray(1, end);
}
