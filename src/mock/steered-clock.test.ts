import { createSteeredClock, type SteeredClock } from './steered-clock';

const start = Date.UTC(2026, 0, 2, 3, 4, 5);

/** Notes when, in ms after the start, something happened. */
function diary(clock: SteeredClock): { readonly at: [number, string][]; readonly note: (what: string) => () => void } {
  const at: [number, string][] = [];
  return { at, note: (what) => () => void at.push([clock.now() - start, what]) };
}

describe('a virtual clock', () => {
  it('stands still until it is moved', async () => {
    const clock = createSteeredClock({ start });
    expect(clock.now()).toBe(start);
    await clock.advance(7_200_000);
    expect(clock.now()).toBe(start + 7_200_000);
  });

  it('runs timers in order of due time, those due together in order of arrival, each at its own time', async () => {
    const clock = createSteeredClock({ start });
    const { at, note } = diary(clock);
    clock.after(200, note('late'));
    clock.after(100, note('first'));
    clock.after(100, note('second'));
    await clock.advance(150);
    expect(at).toEqual([
      [100, 'first'],
      [100, 'second'],
    ]);
    await clock.advance(50);
    expect(at.at(-1)).toEqual([200, 'late']);
  });

  it('runs timers that timers set, as long as they fall within the move', async () => {
    const clock = createSteeredClock({ start });
    const { at, note } = diary(clock);
    const tick = (): void => {
      note('tick')();
      clock.after(10, tick);
    };
    clock.after(10, tick);
    await clock.advance(35);
    expect(at.map(([ms]) => ms)).toEqual([10, 20, 30]);
  });

  it('does not run a cancelled timer', async () => {
    const clock = createSteeredClock({ start });
    const { at, note } = diary(clock);
    clock.after(10, note('cancelled'))();
    await clock.advance(10);
    expect([at, clock.pending]).toEqual([[], 0]);
  });

  it('skips to the next timer and says how far that was', async () => {
    const clock = createSteeredClock({ start });
    clock.after(40, () => {});
    clock.after(90, () => {});
    expect([await clock.skip(), await clock.skip(), await clock.skip()]).toEqual([40, 50, 0]);
  });

  it('is idle when nothing waits and nothing is under way', async () => {
    const clock = createSteeredClock({ start });
    const { at, note } = diary(clock);
    void clock.hold(async (sleep) => {
      await sleep(1_000);
      await sleep(86_400_000);
      note('done')();
    });
    await clock.idle();
    expect(at).toEqual([[86_401_000, 'done']]);
  });

  it('waits for held work before it goes on to the next timer', async () => {
    const clock = createSteeredClock({ start });
    const { at, note } = diary(clock);
    void clock.hold(async (sleep) => {
      await sleep(10);
      await outside();
      note('exchanged')();
      await sleep(10);
      note('slept')();
    });
    clock.after(15, note('timer'));
    await clock.advance(30);
    expect(at).toEqual([
      [10, 'exchanged'],
      [15, 'timer'],
      [20, 'slept'],
    ]);
  });

  it('carries chains of plain sleeps along', async () => {
    const clock = createSteeredClock({ start });
    const { at, note } = diary(clock);
    const chain = async (): Promise<void> => {
      for (const ms of [1, 2, 4]) await clock.sleep(ms).then(note('woke'));
    };
    void chain();
    await clock.advance(7);
    expect(at.map(([ms]) => ms)).toEqual([1, 3, 7]);
  });

  it('rejects an aborted sleep with the reason, before and during it', async () => {
    const clock = createSteeredClock({ start });
    const abort = new AbortController();
    const asleep = clock.sleep(10, abort.signal);
    abort.abort(new Error('closed'));
    await expect(asleep).rejects.toThrow('closed');
    await expect(clock.sleep(10, abort.signal)).rejects.toThrow('closed');
    expect(clock.pending).toBe(0);
  });

  it('moves ahead to a time, and refuses one that has passed', async () => {
    const clock = createSteeredClock({ start });
    await clock.set(start + 5_000);
    expect(clock.now()).toBe(start + 5_000);
    await expect(clock.set(start)).rejects.toThrow(
      'Cannot set the clock to "2026-01-02T03:04:05.000Z" as it is "2026-01-02T03:04:10.000Z" already: set it to a later time',
    );
  });

  it('makes moves one after the other', async () => {
    const clock = createSteeredClock({ start });
    await Promise.all([clock.advance(10), clock.advance(20)]);
    expect(clock.now()).toBe(start + 30);
  });

  it('cannot be thawed', () => {
    expect(() => createSteeredClock().thaw()).toThrow(
      'Cannot thaw a clock that is purely virtual: create it with a base clock',
    );
  });
});

describe('a clock with a base', () => {
  const baseStart = Date.UTC(2030, 0, 1);

  function based(options: { readonly start?: number; readonly frozen?: boolean; readonly patience?: number } = {}): {
    readonly base: SteeredClock;
    readonly clock: SteeredClock;
  } {
    const base = createSteeredClock({ start: baseStart });
    return { base, clock: createSteeredClock({ base, ...options }) };
  }

  it('stands at its start when it is frozen from the beginning, until it is thawed', async () => {
    const { base, clock } = based({ start, frozen: true });
    await base.advance(5);
    expect([clock.frozen, clock.now()]).toEqual([true, start]);
    clock.thaw();
    await base.advance(5);
    expect(clock.now()).toBe(start + 5);
  });

  it('runs with the base, and runs its timers by itself', async () => {
    const { base, clock } = based({ start });
    const { at, note } = diary(clock);
    clock.after(100, note('timer'));
    await base.advance(100);
    expect([clock.now(), at]).toEqual([start + 100, [[100, 'timer']]]);
  });

  it('runs on from where it was moved to', async () => {
    const { base, clock } = based();
    const { at, note } = diary(clock);
    clock.after(3_600_000, note('timer'));
    await clock.advance(3_599_990);
    expect([clock.now(), at]).toEqual([baseStart + 3_599_990, []]);
    await base.advance(10);
    expect(at).toHaveLength(1);
  });

  it('stands still while it is frozen, and loses no time of its own when it thaws', async () => {
    const { base, clock } = based();
    const { at, note } = diary(clock);
    clock.after(10, note('timer'));
    clock.freeze();
    await base.advance(1_000);
    expect([clock.frozen, clock.now(), at]).toEqual([true, baseStart, []]);
    clock.thaw();
    await base.advance(10);
    expect([clock.frozen, clock.now(), at.length]).toEqual([false, baseStart + 10, 1]);
  });

  it('leaves no timer of the base behind when its own are cancelled', () => {
    const { base, clock } = based();
    const cancel = clock.after(30_000, () => {});
    expect(base.pending).toBe(1);
    cancel();
    expect(base.pending).toBe(0);
  });

  it('waits no longer than the timers of its base can count, and then waits on', async () => {
    const base = createSteeredClock({ start: baseStart });
    const waits: number[] = [];
    const clock = createSteeredClock({
      base: {
        now: () => base.now(),
        sleep: (ms) => base.sleep(ms),
        after: (ms, run) => (waits.push(ms), base.after(ms, run)),
      },
    });
    const { at, note } = diary(clock);
    clock.after(30 * 86_400_000, note('a month'));
    await base.advance(30 * 86_400_000);
    expect([at.length, Math.max(...waits)]).toEqual([1, 2 ** 31 - 1]);
  });

  it('goes on without held work when its patience is spent, so that a timeout can end it', async () => {
    const { base, clock } = based({ patience: 50 });
    const abort = new AbortController();
    const outcome = clock.hold(async () => {
      const timeout = clock.after(30_000, () => abort.abort());
      await new Promise((resolve) => abort.signal.addEventListener('abort', resolve));
      timeout();
      return clock.now() - baseStart;
    });
    const moved = clock.advance(60_000);
    await base.idle();
    await moved;
    expect(await outcome).toBe(30_000);
  });
});

/** As long as an exchange over a socket takes: some turns of the event loop. */
function outside(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the clock of an organization', () => {
  it('goes with the shared one, runs its timers in order with those of others, and counts them', async () => {
    const clock = createSteeredClock({ start: 0 });
    const ran: string[] = [];
    clock.of('a').after(3, () => ran.push(`a ${clock.of('a').now()}`));
    clock.after(2, () => ran.push(`shared ${clock.now()}`));
    clock.of('b').after(1, () => ran.push(`b ${clock.now()}`));
    clock.of('b').after(3, () => ran.push(`b ${clock.now()}`));
    expect(clock.pending).toBe(4);
    expect(clock.of('b').pending).toBe(2);
    await clock.idle();
    expect(ran).toEqual(['b 1', 'shared 2', 'a 3', 'b 3']);
    expect(clock.pending).toBe(0);
  });

  it('stands when it is frozen, while the others go on, and runs on from where it stood', async () => {
    const clock = createSteeredClock({ start: 0 });
    const ran: number[] = [];
    clock.of('a').freeze();
    clock.of('a').after(5, () => ran.push(clock.now()));
    await clock.advance(100);
    expect([clock.of('a').now(), clock.of('b').now()]).toEqual([0, 100]);
    clock.of('a').thaw();
    await clock.advance(10);
    expect([clock.of('a').now(), ran]).toEqual([10, [105]]);
  });

  it.each([
    ['advance', (clock: SteeredClock) => clock.advance(50), 50],
    ['set', (clock: SteeredClock) => clock.set(70), 70],
    ['skip', (clock: SteeredClock) => clock.skip(), 20],
    ['idle', (clock: SteeredClock) => clock.idle(), 40],
  ])('is moved alone by %s, through its own timers, and stays ahead', async (_, move, ahead) => {
    const clock = createSteeredClock({ start: 0 });
    const ran: string[] = [];
    for (const ms of [20, 40]) clock.of('a').after(ms, () => ran.push(`a ${clock.of('a').now()}`));
    clock.of('b').after(20, () => ran.push('b'));
    await move(clock.of('a'));
    expect([clock.now(), clock.of('a').now()]).toEqual([0, ahead]);
    expect(ran).toEqual(['a 20', 'a 40'].slice(0, ahead === 20 ? 1 : 2));
    await clock.advance(100);
    expect(clock.of('a').now()).toBe(ahead + 100);
    expect(ran.sort()).toEqual(['a 20', 'a 40', 'b']);
  });

  it('is apart once it is frozen or moved itself, and moves its organization from then on', async () => {
    const clock = createSteeredClock({ start: 0 });
    const [a, b] = [clock.of('a'), clock.of('b')];
    await clock.advance(10);
    a.freeze();
    a.thaw();
    expect([clock.isApart, a.isApart, clock.thatMoves('a')]).toEqual([false, false, clock]);
    b.freeze();
    await a.advance(5);
    expect([clock.isApart, a.isApart, b.isApart]).toEqual([false, true, true]);
    expect([clock.thatMoves('a'), clock.thatMoves('b'), a.thatMoves('c')]).toEqual([a, b, clock]);
    await clock.advance(5);
    b.thaw();
    expect(b.isApart).toBe(true);
  });

  it('has a move of the shared one wait for work that it holds', async () => {
    const clock = createSteeredClock({ start: 0 });
    const ran: number[] = [];
    const work = clock.of('a').hold(async (sleep) => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      await sleep(10);
      ran.push(clock.now());
    });
    await clock.advance(20);
    await work;
    expect(ran).toEqual([10]);
  });
});
