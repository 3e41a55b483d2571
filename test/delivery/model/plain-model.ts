/** How an attempt fails that the receiver would have taken or refused. */
export const failures = ['500', 'refused', 'reset after body'] as const;
export type Failure = (typeof failures)[number];

export interface PlainEvent {
  /** Ms since the epoch. */
  readonly at: number;
  fate: 'in flight' | 'delivered' | 'recoverable';
  reason?: string;
  /** How often the receiver has taken it. */
  received: number;
}

/** What is to be expected of Konnect, as plainly as it can be said; everything happens in one region. */
export interface PlainModel {
  now: number;
  /** Authorization by name. */
  readonly destinations: Map<string, string>;
  bound?: string;
  enabled: boolean;
  inactive: boolean;
  /** What the receiver takes. */
  token: string;
  /** What meets the attempts to come. */
  readonly failures: Failure[];
  readonly events: PlainEvent[];
}

const second = 1000;
const week = 7 * 24 * 3600 * second;

/** A call leaves events behind, which are sent a second later. */
export function leave(model: PlainModel, count: number): void {
  const left = generate(model, count);
  if (left.length > 0) deliver(model, left);
}

/** The same, and nobody knows what became of those that were to be sent: that is as good as not arrived. */
export function interrupt(model: PlainModel, count: number): void {
  for (const event of generate(model, count)) Object.assign(event, { fate: 'recoverable', reason: 'undelivered' });
}

/** Answers those that are to be sent. */
function generate(model: PlainModel, count: number): readonly PlainEvent[] {
  const reason = offBecause(model);
  const left = Array.from({ length: count }, (): PlainEvent => {
    if (reason === undefined) return { at: model.now, fate: 'in flight', received: 0 };
    return { at: model.now, fate: 'recoverable', reason, received: 0 };
  });
  model.events.push(...left);
  return reason === undefined ? left : [];
}

function offBecause({ bound, enabled, inactive }: PlainModel): string | undefined {
  if (bound === undefined) return 'unconfigured';
  if (!enabled) return 'disabled';
  return inactive ? 'inactive' : undefined;
}

function knowsToken({ destinations, bound = '', token }: PlainModel): boolean {
  return destinations.get(bound) === token;
}

function deliver(model: PlainModel, sent: readonly PlainEvent[]): void {
  model.now += second;
  for (const wait of [1, 2, 4, 8, undefined]) {
    const failure = model.failures.shift();
    if (knowsToken(model) && (failure === undefined || failure === 'reset after body'))
      for (const event of sent) event.received += 1;
    if (failure === undefined && knowsToken(model)) {
      for (const event of sent) event.fate = 'delivered';
      return;
    }
    if (failure === undefined || wait === undefined) break;
    model.now += wait * second;
  }
  model.inactive = true;
  for (const event of sent) Object.assign(event, { fate: 'recoverable', reason: 'undelivered' });
}

/** A replay whose call leaves three events behind. Nothing fails meanwhile but the token. Answers how it ends. */
export function replay(model: PlainModel, from: number): 'refused' | 'completed' | 'failed' {
  const to = model.now;
  const isRefused = model.bound === undefined || !model.enabled;
  leave(model, 3);
  if (isRefused) return 'refused';
  model.now = to + 2 * second;
  if (offBecause(model) !== undefined) return 'failed';
  for (const event of model.events) {
    if (event.at < from || event.at > to || event.at <= model.now - week) continue;
    event.received += 1;
    if (event.fate === 'recoverable') event.fate = 'delivered';
  }
  return 'completed';
}

export function fateOf({ now }: PlainModel, { fate, at }: PlainEvent): string {
  return fate === 'recoverable' && now >= at + week ? 'expired' : fate;
}
