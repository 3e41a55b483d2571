interface Emitter {
  on(name: string, listener: (value: Error) => void): unknown;
}

/** What tells a program that it is to end: signals, and outputs that nobody reads any more. */
export interface Program extends Emitter {
  readonly stdout: Emitter;
  readonly stderr: Emitter;
}

/** Aborted when the program is to end, which it then must do by itself: no second signal ends it before it has tidied up. */
export function stopSignal(program: Program): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    program.on(name, () => stop.abort(new Error(`Stopped by ${name}: nothing of the demo is left behind`)));
  }
  for (const output of [program.stdout, program.stderr]) {
    // Of a terminal that was closed, or of a pipe: unheard, it would end the process at once.
    output.on('error', ({ message }) => stop.abort(new Error(`Stopped as nobody reads the output: ${message}`)));
  }
  return stop.signal;
}
