import type { Socket } from 'node:net';

/** Lets a plugin listen before it can serve: connections wait until it can. */
export interface Gate {
  readonly arrive: (socket: Socket) => void;
  /** Hands over those who wait, and from now on everybody. */
  open(serve: (socket: Socket) => void): void;
}

/** A gate that is shut. */
export function createGate(): Gate {
  const waiting: Socket[] = [];
  let pass = (socket: Socket): void => {
    waiting.push(socket);
  };
  return {
    arrive: (socket) => {
      // A client may go away at any time, also before there is anybody who would notice.
      socket.on('error', () => {});
      pass(socket);
    },
    open: (serve) => {
      pass = serve;
      waiting.splice(0).forEach(serve);
    },
  };
}
