import { ConnectionError, initialWindow, largestMaxFrame, largestWindow, settings, smallestMaxFrame } from './protocol';

/** What the client says of itself (RFC 9113, section 6.5), as far as it concerns an answer. */
export class PeerSettings {
  /** How much DATA it takes on a new stream, in bytes. */
  initialWindow = initialWindow;
  /** The longest payload of a frame it takes, in bytes. */
  maxFrame = smallestMaxFrame;
  /** True once it has said anything. */
  isKnown = false;

  /** @throws ConnectionError for a value that may not be */
  take(payload: Buffer): void {
    this.isKnown = true;
    for (let at = 0; at < payload.length; at += 6) this.#set(payload.readUInt16BE(at), payload.readUInt32BE(at + 2));
  }

  #set(name: number, value: number): void {
    switch (name) {
      case settings.enablePush:
        if (value > 1) throw refused(name, value);
        return;
      case settings.initialWindowSize:
        if (value > largestWindow) throw new ConnectionError('FLOW_CONTROL_ERROR', 'Cannot use so large a window');
        this.initialWindow = value;
        return;
      case settings.maxFrameSize:
        if (value < smallestMaxFrame || value > largestMaxFrame) throw refused(name, value);
        this.maxFrame = value;
    }
  }
}

function refused(name: number, value: number): ConnectionError {
  return new ConnectionError('PROTOCOL_ERROR', `Cannot use setting ${name} as its value is ${value}`);
}
