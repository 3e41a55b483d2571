import { PassThrough } from 'node:stream';
import { createLifeline, type Lifeline } from './lifeline';

/** A lifeline, with the timers it set and how often it ended. */
function createSample() {
  const timers: { ms: number; run: () => void; cancelled: boolean }[] = [];
  const after = (ms: number, run: () => void): (() => void) => {
    const timer = { ms, run, cancelled: false };
    timers.push(timer);
    return () => (timer.cancelled = true);
  };
  const onEnd = jest.fn();
  const lifeline = createLifeline({ after }, onEnd);
  return { lifeline, timers, onEnd };
}

function connectTo(lifeline: Lifeline): PassThrough {
  const connection = new PassThrough();
  lifeline.hold(connection);
  return connection;
}

describe('a lifeline', () => {
  it('ends when the last connection closes, and not with those before', () => {
    const { lifeline, onEnd } = createSample();
    const [first, second] = [connectTo(lifeline), connectTo(lifeline)];
    first.emit('close');
    expect(onEnd).not.toHaveBeenCalled();
    second.emit('close');
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('ends when nobody connects for a minute', () => {
    const { timers, onEnd } = createSample();
    expect(timers).toMatchObject([{ ms: 60_000 }]);
    timers[0]?.run();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('stops to wait with the first connection', () => {
    const { lifeline, timers } = createSample();
    connectTo(lifeline);
    expect(timers[0]?.cancelled).toBe(true);
  });
});
