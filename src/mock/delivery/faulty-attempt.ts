import type { DeliveryStep } from '#mock/delivery-fault';
import type { Faults } from '#mock/faults';
import { noAnswer, type Attempt, type Receiving, type Sending } from './attempt';
import { isDelivered, type Outcome } from './outcome';
import type { DeliveryProfile } from './profile';

export interface FaultyAttemptOptions {
  readonly faults: Pick<Faults, 'takeStep'>;
  readonly profile: Pick<DeliveryProfile, 'timeoutMs'>;
  /** Ends what waits. */
  readonly closing: AbortSignal;
}

/**
 * Lets faults meet attempts, by the clock of the local Konnect and without a socket: the receiver sees an attempt only
 * where the fault says so. Messages are those of Node.
 */
export function withFaults(attempt: Attempt, options: FaultyAttemptOptions): Attempt {
  return (receiving, body, sending) => {
    const step = options.faults.takeStep({ cell: sending.cell, organization: sending.organization });
    const usual = (): Promise<Outcome> => attempt(receiving, body, sending);
    return play(step, { receiving, sending, usual, ...options });
  };
}

interface Scene extends FaultyAttemptOptions {
  readonly receiving: Receiving;
  readonly sending: Sending;
  /** Asks the receiver. */
  readonly usual: () => Promise<Outcome>;
}

async function play(step: DeliveryStep, scene: Scene): Promise<Outcome> {
  const { receiving, usual } = scene;
  const { hostname, protocol } = new URL(receiving.endpoint);
  switch (step.kind) {
    case 'pass':
      return usual();
    case 'answer':
      return answered(step, usual);
    case 'swallowed':
      return { kind: 'answer', status: 200 };
    case 'reset':
      return step.when === 'after' ? answerLost(await usual()) : broken('read ECONNRESET');
    case 'half-answer':
      return answerLost(await usual());
    case 'slow':
      return slow(step.ms, scene);
    case 'black-hole':
      return slow(Infinity, scene);
    case 'certificate':
      if (receiving.skip_ssl_verification || protocol !== 'https:') return usual();
      return { kind: 'certificate-error', message: flaws[step.flaw] };
    case 'refused':
      return broken('connect ECONNREFUSED');
    case 'name-not-found':
      return broken(`getaddrinfo ENOTFOUND ${hostname}`);
  }
}

const flaws = {
  expired: 'certificate has expired',
  'self-signed': 'self-signed certificate',
  'wrong-host': "Hostname/IP does not match certificate's altnames",
  untrusted: 'unable to verify the first certificate',
} as const;

async function answered(
  { status, retryAfter }: Extract<DeliveryStep, { kind: 'answer' }>,
  usual: Scene['usual'],
): Promise<Outcome> {
  const answer: Outcome = { kind: 'answer', status, ...(retryAfter === undefined ? {} : { retryAfter }) };
  if (!isDelivered(answer)) return answer;
  const outcome = await usual();
  return isDelivered(outcome) ? { ...outcome, ...answer } : outcome;
}

/** Whatever the receiver answered to what it has taken. */
function answerLost(outcome: Outcome): Outcome {
  return outcome.kind === 'answer' ? broken('other side closed') : outcome;
}

async function slow(ms: number, { sending, profile, closing, usual }: Scene): Promise<Outcome> {
  if (ms < profile.timeoutMs) {
    await sending.sleep(ms, closing);
    return usual();
  }
  await sending.sleep(profile.timeoutMs, closing);
  return broken(noAnswer(profile.timeoutMs).message);
}

function broken(message: string): Outcome {
  return { kind: 'connection-error', message };
}
