import { Stoppable } from './stoppable';

describe('a stoppable', () => {
  it('aborts its signal when it is stopped, whether or not somebody had asked for it', () => {
    const stoppable = new Stoppable(new AbortController());
    const early = stoppable.signal;
    stoppable.stop(new Error('enough'));
    expect(early.reason).toEqual(new Error('enough'));
    expect(stoppable.signal).toBe(early);

    const late = new Stoppable(new AbortController());
    late.stop(new Error('enough'));
    expect(late.signal.reason).toEqual(new Error('enough'));
  });

  it('aborts its signal when its caller goes away, before or after somebody asked for it', () => {
    const caller = new AbortController();
    const { signal } = new Stoppable(caller);
    caller.abort('gone');
    expect(signal.reason).toBe('gone');
    expect(new Stoppable(caller).signal.reason).toBe('gone');
  });

  it('keeps the first reason', () => {
    const stoppable = new Stoppable(new AbortController());
    stoppable.stop(new Error('first'));
    stoppable.stop(new Error('second'));
    expect(stoppable.signal.reason).toEqual(new Error('first'));
  });

  it('asks its caller for a signal only when somebody wants one', () => {
    let asked = false;
    const stoppable = new Stoppable({
      get signal() {
        asked = true;
        return new AbortController().signal;
      },
    });
    stoppable.stop(new Error('enough'));
    expect(asked).toBe(false);
  });
});
