import type { Clock } from '#clock';
import { createAgenda, type Agenda } from './agenda';
import { createStillness, type Stillness } from './stillness';

/** Waits by the steered clock; rejects with `signal.reason` when aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** A clock that can be stopped and moved: every timer it jumps over runs on the way, in order. */
export interface SteeredClock extends Clock {
  readonly frozen: boolean;
  /** How many timers wait. */
  readonly pending: number;
  freeze(): void;
  /** @throws when the clock is purely virtual: nothing would move it */
  thaw(): void;
  /**
   * Moves ahead to a time, in ms since the epoch.
   * @throws when that time has passed: what the ledger says happened stays in the past
   */
  set(time: number): Promise<void>;
  /** Moves ahead by `ms`, through every timer due on the way. */
  advance(ms: number): Promise<void>;
  /** Moves to the next timer and runs it; returns by how many ms time moved, 0 when nothing waits. */
  skip(): Promise<number>;
  /** Moves ahead until no timer waits and no held work is under way. */
  idle(): Promise<void>;
  /**
   * Runs work that time has to wait for: a move goes on to the next timer only when all held work has finished, or
   * sleeps with the `sleep` it was given. So an exchange over a real socket takes no virtual time.
   */
  hold<T>(work: (sleep: Sleep) => Promise<T>): Promise<T>;
  /**
   * The clock of an organization, by its id. It goes with this one, also when this one is moved, until it is frozen or
   * moved itself; once it runs again it stays as far ahead as it is then.
   */
  of(organization: string): SteeredClock;
  /** Whether it is an organization's and shows another time than the shared one, or stands alone. */
  readonly isApart: boolean;
  /** What moves an organization, by its id: its own clock once that is apart, and until then this one. */
  thatMoves(organization: string): SteeredClock;
}

export interface SteeredClockOptions {
  /** Ms since the epoch. @default the base's time, and without a base 2026-01-02T03:04:05Z */
  readonly start?: number;
  /** A clock that runs by itself. @default none: time stands still until it is moved */
  readonly base?: Clock;
  /** Whether time stands at its start until it is thawed. @default only without a base */
  readonly frozen?: boolean;
  /**
   * For how many ms of the base a move waits for held work before it goes on without it: a peer that never answers
   * would stop time otherwise, and with it the very timeout that ends the wait.
   * @default 10000
   */
  readonly patience?: number;
}

const virtualStart = Date.UTC(2026, 0, 2, 3, 4, 5);
/** What Node's timers can count, in ms: beyond it they fire at once. */
const longestTimer = 2 ** 31 - 1;

export function createSteeredClock(options: SteeredClockOptions = {}): SteeredClock {
  return new Steered(options);
}

class Steered implements SteeredClock {
  readonly #base: Clock | undefined;
  readonly #agenda: Agenda = createAgenda();
  readonly #stillness: Stillness;
  /** Given when it is an organization's. */
  readonly #shared: Steered | undefined;
  readonly #organizations = new Map<string, Steered>();
  /** What running time is ahead of the base. */
  #offset = 0;
  /** The time while it stands; absent while it runs. */
  #standing: number | undefined;
  #frozen: boolean;
  #moving = false;
  /** Of all clocks that go together. */
  readonly #moves: { last: Promise<unknown> };
  #cancelBase: (() => void) | undefined;

  constructor(options: SteeredClockOptions, shared?: Steered) {
    const { base, start, frozen = base === undefined, patience = 10_000 } = options;
    this.#base = base;
    this.#shared = shared;
    this.#stillness = shared ? shared.#stillness : createStillness(base && { clock: base, ms: patience });
    this.#moves = shared ? shared.#moves : { last: Promise.resolve() };
    this.#standing = start ?? base?.now() ?? virtualStart;
    this.#frozen = frozen;
    this.#resume();
  }

  get frozen(): boolean {
    return this.#frozen || (this.#shared?.frozen ?? false);
  }

  get pending(): number {
    const others = [...this.#organizations.values()];
    return others.reduce((sum, { pending, isArmed }) => sum + pending - (isArmed ? 1 : 0), this.#agenda.size);
  }

  /** Whether it has a timer of its base, which is none of its own. */
  get isArmed(): boolean {
    return this.#cancelBase !== undefined;
  }

  of(organization: string): SteeredClock {
    if (this.#shared) return this.#shared.of(organization);
    const known = this.#organizations.get(organization);
    if (known) return known;
    const clock = new Steered({ base: this }, this);
    this.#organizations.set(organization, clock);
    return clock;
  }

  get isApart(): boolean {
    return this.#shared !== undefined && (this.#standing !== undefined || this.#offset !== 0);
  }

  thatMoves(organization: string): SteeredClock {
    const own = this.of(organization);
    return own.isApart ? own : (this.#shared ?? this);
  }

  now(): number {
    return this.#standing ?? (this.#base?.now() ?? 0) + this.#offset;
  }

  after(ms: number, run: () => void): () => void {
    const cancel = this.#agenda.add(this.now() + Math.max(0, ms), run);
    this.#arm();
    return () => {
      cancel();
      this.#arm();
    };
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#sleep(ms, () => {}, signal);
  }

  freeze(): void {
    this.#frozen = true;
    this.#stand();
  }

  thaw(): void {
    if (!this.#base) throw new Error('Cannot thaw a clock that is purely virtual: create it with a base clock');
    this.#frozen = false;
    this.#resume();
  }

  set(time: number): Promise<void> {
    return this.#move(() => {
      if (time >= this.now()) return this.#through(time);
      const [to, from] = [time, this.now()].map((at) => new Date(at).toISOString());
      throw new Error(`Cannot set the clock to "${to}" as it is "${from}" already: set it to a later time`);
    });
  }

  advance(ms: number): Promise<void> {
    return this.#move(() => this.#through(this.now() + ms));
  }

  skip(): Promise<number> {
    return this.#move(async () => {
      await this.#stillness.reached();
      return this.#step();
    });
  }

  idle(): Promise<void> {
    return this.#move(async () => {
      await this.#stillness.reached();
      while (this.#agenda.size > 0 || this.#stillness.held > 0) await this.#step();
    });
  }

  async hold<T>(work: (sleep: Sleep) => Promise<T>): Promise<T> {
    this.#stillness.begin();
    try {
      return await work((ms, signal) => {
        this.#stillness.end();
        return this.#sleep(ms, () => this.#stillness.begin(), signal);
      });
    } finally {
      this.#stillness.end();
    }
  }

  /** `wake` runs before anybody who waits can see that the sleep is over. */
  #sleep(ms: number, wake: () => void, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        cancel();
        wake();
        reject(signal?.reason as Error);
      };
      const cancel = this.after(ms, () => {
        signal?.removeEventListener('abort', abort);
        wake();
        resolve();
      });
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  }

  async #through(time: number): Promise<void> {
    await this.#stillness.reached();
    for (let due = this.#agenda.next(); due !== undefined && due <= time; due = this.#agenda.next()) await this.#step();
    this.#standing = Math.max(this.now(), time);
  }

  /** To the next timer, which runs, and to the end of the work it sets off. */
  async #step(): Promise<number> {
    const from = this.now();
    this.#standing = Math.max(from, this.#agenda.next() ?? from);
    this.#agenda.runNext();
    await this.#stillness.reached();
    return this.now() - from;
  }

  /** Moves happen one after the other, and time stands between their steps. */
  #move<T>(steps: () => Promise<T>): Promise<T> {
    const moved = this.#moves.last.then(async () => {
      this.#moving = true;
      this.#stand();
      try {
        return await steps();
      } finally {
        this.#moving = false;
        this.#resume();
      }
    });
    this.#moves.last = moved.catch(() => {});
    return moved;
  }

  #stand(): void {
    this.#standing = this.now();
    this.#disarm();
  }

  #resume(): void {
    if (this.#frozen || this.#moving || this.#standing === undefined) return;
    this.#offset = this.#standing - (this.#base?.now() ?? 0);
    this.#standing = undefined;
    this.#arm();
  }

  #arm(): void {
    this.#disarm();
    const due = this.#agenda.next();
    if (this.#standing !== undefined || due === undefined || !this.#base) return;
    const ms = Math.min(longestTimer, Math.max(0, due - this.now()));
    this.#cancelBase = this.#base.after(ms, () => this.#runDue());
  }

  #disarm(): void {
    this.#cancelBase?.();
    this.#cancelBase = undefined;
  }

  #runDue(): void {
    this.#cancelBase = undefined;
    const time = this.now();
    if (this.#shared) {
      // One at a time, as the shared clock takes each as a step, and waits for the work it sets off.
      if ((this.#agenda.next() ?? Infinity) <= time) this.#agenda.runNext();
      this.#arm();
      return;
    }
    for (let due = this.#agenda.next(); due !== undefined && due <= time; due = this.#agenda.next()) {
      this.#agenda.runNext();
    }
    this.#arm();
  }
}
