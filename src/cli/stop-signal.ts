/** Aborted by the first SIGINT or SIGTERM; a second one of the same name ends the process at once. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => stopping.abort(new Error(`Stopped by ${name}`)));
  }
  return stopping.signal;
}

/** Resolves when it is aborted, at once when it was already. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
