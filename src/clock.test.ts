import { systemClock } from './clock';

describe('the system clock', () => {
  it('runs what is due after the given time, and not earlier', async () => {
    const start = systemClock.now();
    await new Promise<void>((resolve) => systemClock.after(20, resolve));
    expect(systemClock.now() - start).toBeGreaterThanOrEqual(19);
  });

  it('does not run what was called off', async () => {
    let ran = false;
    const cancel = systemClock.after(5, () => (ran = true));
    cancel();
    await systemClock.sleep(20);
    expect(ran).toBe(false);
  });

  it('ends a sleep with the reason of its signal', async () => {
    const stop = new AbortController();
    const sleep = systemClock.sleep(60_000, stop.signal);
    stop.abort(new Error('Stopped by the user'));
    await expect(sleep).rejects.toThrow('Stopped by the user');
  });

  it('does not begin a sleep whose signal is aborted already', async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort(new Error('Too late')))).rejects.toThrow('Too late');
  });

  it('leaves no listener behind on the signal of a sleep that ended in time', async () => {
    const { signal } = new AbortController();
    const remove = jest.spyOn(signal, 'removeEventListener');
    await systemClock.sleep(1, signal);
    expect(remove).toHaveBeenCalledTimes(1);
  });
});
