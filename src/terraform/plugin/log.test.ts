import fc from 'fast-check';
import type { Clock } from '#clock';
import { createLogger, type Level, levelFrom } from './log';

const clock: Pick<Clock, 'now'> = { now: () => Date.UTC(2026, 1, 3, 4, 5, 6, 7) };

function logged(level: Level | 'off', write: (log: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  write(createLogger({ level, module: 'tiny', clock, write: (line) => lines.push(line) }));
  return lines;
}

function parsed(lines: readonly string[]): Record<string, unknown>[] {
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('levelFrom', () => {
  it.each([
    [{}, 'off'],
    [{ TF_LOG: '' }, 'off'],
    [{ TF_LOG: 'INFO' }, 'info'],
    [{ TF_LOG: 'warn' }, 'warn'],
    [{ TF_LOG: 'JSON' }, 'trace'],
    [{ TF_LOG: 'yes' }, 'trace'],
    [{ TF_LOG: 'off' }, 'off'],
    [{ TF_LOG: 'trace', TF_LOG_PROVIDER: 'ERROR' }, 'error'],
    [{ TF_LOG: 'trace', TF_LOG_PROVIDER: 'OFF' }, 'off'],
    [{ TF_LOG_PROVIDER: 'ERROR', TF_LOG_PROVIDER_MY_TINY: 'DEBUG' }, 'debug'],
    [{ TF_LOG_PROVIDER_OTHER: 'DEBUG' }, 'off'],
  ])('reads %j as %s', (env, level) => {
    expect(levelFrom(env, 'my-tiny')).toBe(level);
  });
});

describe('a logger', () => {
  it('writes one line of JSON, with a timestamp of six digits and the fields it was given', () => {
    expect(logged('trace', (log) => log.info('Created destination', { id: 'abc', attempt: 2 }))).toEqual([
      '{"id":"abc","attempt":2,"@level":"info","@module":"tiny","@timestamp":"2026-02-03T04:05:06.007000Z",' +
        '"@message":"Created destination"}\n',
    ]);
  });

  it('writes what is at its level and above', () => {
    const lines = logged('warn', (log) => {
      for (const level of ['trace', 'debug', 'info', 'warn', 'error'] as const) log[level](level);
    });
    expect(parsed(lines).map((line) => line['@level'])).toEqual(['warn', 'error']);
  });

  it('does not even look at its fields when the line is not wanted', () => {
    const trap = new Proxy({}, { ownKeys: () => Promise.reject(new Error('looked at')) as never });
    expect(logged('off', (log) => log.error('Nothing', trap))).toEqual([]);
    expect(logged('warn', (log) => log.info('Nothing', trap))).toEqual([]);
  });

  it('lets no field take the place of level, module, time and message', () => {
    const fields = { '@level': 1, '@module': 2, '@timestamp': 3, '@message': 4 };
    expect(parsed(logged('info', (log) => log.info('Said', fields)))).toEqual([
      { '@level': 'info', '@module': 'tiny', '@timestamp': '2026-02-03T04:05:06.007000Z', '@message': 'Said' },
    ]);
  });

  it('shows an error by its stack and a bigint by its digits', () => {
    const error = new Error('Broken');
    const [line] = parsed(logged('info', (log) => log.info('Said', { error, deep: { error }, count: 2n ** 64n })));
    expect(line).toMatchObject({ error: error.stack, deep: { error: error.stack }, count: '18446744073709551616' });
  });

  it.each([
    ['holds itself', circular()],
    ['holds itself and has no prototype', Object.assign(circular(Object.create(null) as object))],
    ['refuses to become JSON', { toJSON: () => JSON.parse('{') as unknown }],
  ])('shows a field that %s as well as it can', (_, value) => {
    const [line] = parsed(logged('info', (log) => log.info('Said', { value, name: 'kept' })));
    expect(line).toMatchObject({ '@message': 'Said', value: expect.any(String), name: 'kept' });
  });

  it('stays below 64 KiB, whatever it is given, and says that it left something out', () => {
    const long = fc.tuple(fc.constantFrom('x', '\u0000', 'é', '🐘', '"', '\ud800'), fc.nat(80_000));
    fc.assert(
      fc.property(long, long, ([a, count], [b, times]) => {
        const [line = ''] = logged('info', (log) => log.info(a.repeat(count), { field: b.repeat(times) }));
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(64 * 1024);
        const { field, shortened } = JSON.parse(line) as Record<string, unknown>;
        expect(shortened === true || field === b.repeat(times)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

function circular(object: object = {}): object {
  return Object.assign(object, { self: object });
}
