/** A stream as its connection sees it when there may be more to send. */
export interface Sender {
  readonly id: number;
  /** Sends what may be sent now. */
  pump(): void;
}

/** What a stream needs of the connection it is on. */
export interface Wire {
  /** How much DATA the client takes now on all streams together, in bytes. */
  sendWindow: number;
  /** The longest payload of a frame that the client takes, in bytes. */
  readonly maxFrame: number;
  /** False while too much waits for a slow client. */
  readonly hasRoom: boolean;
  /** Sends bytes after those of earlier calls. */
  write(bytes: Buffer): void;
  /** Calls `pump` when the client may take more. */
  wait(sender: Sender): void;
  /** The stream is over on both sides. */
  forget(sender: Sender): void;
}
