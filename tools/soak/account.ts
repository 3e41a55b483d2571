import type { SoakReport } from './soak';

/** Holds the ledger against what the receiver has seen. Answers what does not add up, one sentence each. */
export function account({ ledger, taken, verified, refused }: SoakReport): readonly string[] {
  const { generated, inFlight, delivered, recoverable, expired } = ledger.summary();
  const sentences: string[] = [];
  const found = (is: boolean, sentence: string): void => {
    if (is && sentences.length < 20) sentences.push(sentence);
  };
  found(generated !== taken.length - 1, `${taken.length - 1} events came about and the ledger has ${generated}`);
  found(inFlight !== 0, `${inFlight} events are still in flight`);
  found(generated !== inFlight + delivered + recoverable + expired, 'the fates do not add up to what came about');
  found(verified === 0, 'no signature was verified');
  found(refused !== 0, `${refused} of ${verified} signatures are none of the published keys'`);
  found(taken[0] !== 0, 'the receiver has taken what never came about');
  for (const { id, fate, received } of ledger.entries()) {
    found(received !== taken[id], `event ${id} was taken ${taken[id] ?? 0} times, and the ledger says ${received}`);
    found(fate === 'delivered' && received === 0, `event ${id} is called delivered and was never taken`);
  }
  return sentences;
}
