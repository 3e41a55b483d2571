import { runSteps, type Step, type StepEnd } from './run-steps';

const passing = (name: string): Step => ({ name, run: async () => {} });
const failing = (name: string, message: string): Step => ({ name, run: () => Promise.reject(new Error(message)) });

/** Runs until it is stopped, and tells so. */
const endless = (name: string, told: string[]): Step => ({
  name,
  run: (signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        told.push(`${name} stopped`);
        reject(new Error('stopped'));
      });
    }),
});

const collect = async (steps: readonly Step[], atOnce: number): Promise<{ ends: StepEnd[]; failed?: StepEnd }> => {
  const ends: StepEnd[] = [];
  const failed = await runSteps(steps, { atOnce, report: (end) => ends.push(end) });
  return { ends, ...(failed && { failed }) };
};

it('runs every step and reports each with its seconds', async () => {
  const { ends, failed } = await collect([passing('lint'), passing('types'), passing('unit')], 2);
  expect(failed).toBeUndefined();
  expect(ends.map(({ name }) => name)).toEqual(['lint', 'types', 'unit']);
  expect(ends).toEqual(Array.from({ length: 3 }, () => ({ name: expect.any(String), seconds: expect.any(Number) })));
});

it('stops at the first failure and returns it', async () => {
  const { ends, failed } = await collect([passing('lint'), failing('types', 'TS2307'), passing('unit')], 1);
  expect(failed).toEqual({ name: 'types', seconds: expect.any(Number), failure: 'TS2307' });
  expect(ends.map(({ name }) => name)).toEqual(['lint', 'types']);
});

it('stops the steps that still run when one fails, and does not report them', async () => {
  const told: string[] = [];
  const { ends } = await collect([endless('lint', told), failing('types', 'TS2307')], 2);
  expect(told).toEqual(['lint stopped']);
  expect(ends.map(({ name }) => name)).toEqual(['types']);
});

it('runs no more steps at a time than it is told', async () => {
  let running = 0;
  let most = 0;
  const steps = Array.from({ length: 6 }, (_, index) => ({
    name: `step ${index}`,
    run: async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    },
  }));
  await collect(steps, 2);
  expect(most).toBe(2);
});
