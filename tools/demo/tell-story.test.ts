import type { Progress } from './progress';
import { tellStory, type Story } from './tell-story';

/** Tells a story, and returns what was to be seen of it, how it ended, and how to stop it. */
function tell(story: Story, stop = new AbortController()) {
  const seen: string[] = [];
  const progress: Progress = {
    begin: (title) => seen.push(`begin ${title}`),
    succeed: ({ title, outcome }) => seen.push(`succeed ${title}: ${outcome}`),
    fail: ({ title }) => seen.push(`fail ${title}`),
  };
  return { seen, told: tellStory(story, { progress, signal: stop.signal }) };
}

it('tells one step after the other, and hands on what each returns', async () => {
  const { seen, told } = tell(async ({ step }) => {
    const two = await step('first', async (say) => {
      say.outcome('two');
      return 2;
    });
    await step('second', async (say) => say.outcome(`two and two is ${two + 2}`));
  });
  expect(await told).toMatchObject([{ title: 'first', outcome: 'two' }, { title: 'second' }]);
  expect(seen).toEqual(['begin first', 'succeed first: two', 'begin second', 'succeed second: two and two is 4']);
});

it('undoes in the end what was deferred, the last one first', async () => {
  const { seen, told } = tell(async ({ step, defer }) => {
    defer(async () => void seen.push('undo folder'));
    defer(async () => void seen.push('undo server'));
    await step('only', async () => {});
  });
  await told;
  expect(seen).toEqual(['begin only', 'succeed only: ', 'undo server', 'undo folder']);
});

it('undoes also when a step fails, and begins no other', async () => {
  const { seen, told } = tell(async ({ step, defer }) => {
    defer(async () => void seen.push('undo'));
    await step('failing', () => Promise.reject(new Error('no such luck')));
    await step('never', async () => {});
  });
  await expect(told).rejects.toThrow('no such luck');
  expect(seen).toEqual(['begin failing', 'fail failing', 'undo']);
});

it('undoes the rest when something cannot be undone, and says so', async () => {
  const { seen, told } = tell(async ({ defer }) => {
    defer(async () => void seen.push('undo folder'));
    defer(() => Promise.reject(new Error('cannot close the server')));
  });
  await expect(told).rejects.toThrow('cannot close the server');
  expect(seen).toEqual(['undo folder']);
});

it('ends in the middle of a step when it is stopped, and undoes what that step still makes', async () => {
  const stop = new AbortController();
  const { seen, told } = tell(async ({ step, defer }) => {
    let finish = (): void => {};
    defer(async () => finish());
    await step('long', async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      defer(async () => void seen.push('undo what came late'));
    });
  }, stop);
  stop.abort(new Error('Stopped by SIGINT'));
  await expect(told).rejects.toThrow('Stopped by SIGINT');
  expect(seen).toEqual(['begin long', 'fail long', 'undo what came late']);
});

it('tells that it was stopped also when a program of the step hears of it first and fails', async () => {
  const stop = new AbortController();
  const { told } = tell(async ({ step }) => {
    await step('building', async () => {
      setImmediate(() => stop.abort(new Error('Stopped by SIGINT')));
      throw new Error('The service was stopped');
    });
  }, stop);
  await expect(told).rejects.toThrow('Stopped by SIGINT');
});
