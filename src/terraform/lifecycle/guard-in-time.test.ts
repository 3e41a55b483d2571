import type { Clock } from '#clock';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { timeouts } from '#terraform/framework/timeouts';
import { operationOn } from '#test/support/operation';
import { guardInTime } from './guard-in-time';
import type { Operation } from './operation';

const schema = { description: '', attributes: { timeouts: timeouts({ create: '5m' }) } };

/** A clock on which the time that is waited for is over at once, or never. */
function clockOf(isOver: boolean) {
  const waits = { begun: [] as number[], calledOff: 0 };
  const clock: Clock = {
    now: () => 0,
    after: (ms, run) => {
      waits.begun.push(ms);
      if (isOver) queueMicrotask(run);
      return () => (waits.calledOff += 1);
    },
    sleep: () => new Promise(() => {}),
  };
  return { clock, waits };
}

function untilStopped(operation: Operation): Promise<void> {
  const { signal } = operation.context();
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
}

const create = { name: 'create', schema, object: { timeouts: { create: '90s' } } } as const;
const late = {
  severity: 'error',
  summary: 'Cannot create in time',
  detail: expect.stringContaining('The operation "create" was stopped after 90s, which is its limit'),
  path: [{ attribute: 'timeouts' }, { attribute: 'create' }],
};

describe('guardInTime', () => {
  it('stops what takes longer than its limit, and says so in the place of what comes of that', async () => {
    const { clock, waits } = clockOf(true);
    const operation = operationOn({ clock });
    await guardInTime(operation, create, () => untilStopped(operation));
    expect(operation.diagnostics.list).toEqual([late]);
    expect(waits).toEqual({ begun: [90_000], calledOff: 1 });
  });

  it('says what the author has to say about it, too', async () => {
    const operation = operationOn({ clock: clockOf(true).clock });
    await guardInTime(operation, create, async () => {
      await untilStopped(operation).catch(() => {});
      throw new DiagnosticError('Half done', 'The rest is missing');
    });
    expect(operation.diagnostics.list).toMatchObject([late, { summary: 'Half done' }]);
  });

  it.each([
    [
      'the provider words',
      { diagnose: () => [{ severity: 'error', summary: 'Still starting', detail: 'ask again' }] as const },
      [late, { summary: 'Still starting' }],
    ],
    [
      'nobody words',
      {},
      [{ ...late, detail: expect.stringMatching(/limit; .*\n\nThe work ended with: it still starts$/) as string }],
    ],
  ])('says what the work said to it in an error that %s', async (_, provider, diagnostics) => {
    const operation = operationOn({ clock: clockOf(true).clock, provider });
    await guardInTime(operation, create, async () => {
      await untilStopped(operation).catch(() => {});
      throw new Error('it still starts');
    });
    expect(operation.diagnostics.list).toMatchObject(diagnostics);
  });

  it('does not repeat that the work was stopped', async () => {
    const operation = operationOn({ clock: clockOf(true).clock });
    await guardInTime(operation, create, async () => {
      await untilStopped(operation).catch(() => {});
      throw new DOMException('This operation was aborted', 'AbortError');
    });
    expect(operation.diagnostics.list).toEqual([late]);
  });

  it('says nothing when the work came to its end all the same', async () => {
    const operation = operationOn({ clock: clockOf(true).clock });
    await guardInTime(operation, create, () => untilStopped(operation).catch(() => {}));
    expect(operation.diagnostics.list).toEqual([]);
  });

  it('tells the limits, and forgets them when the work is done in time', async () => {
    const { clock, waits } = clockOf(false);
    const operation = operationOn({ clock });
    let told: unknown;
    await guardInTime(operation, create, async (limits) => void (told = limits));
    expect(told).toEqual({ create: 90_000, read: Infinity, update: Infinity, delete: Infinity });
    expect(operation.context().signal.aborted).toBe(false);
    expect(waits.calledOff).toBe(1);
  });

  it('waits for nothing where there is no limit', async () => {
    const { clock, waits } = clockOf(true);
    await guardInTime(operationOn({ clock }), { ...create, name: 'read' }, async () => {});
    expect(waits.begun).toEqual([]);
  });
});
