import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runMain } from '#tools/process/run-main';
import { account } from './account';
import { soak } from './soak';

/** What an event may take in memory, in bytes, once a million of them have come about. */
const limit = 250;

/** `npm run soak -- --events 1000000 --seed 1 --verify 0.1`, where the last is the share of signatures to verify: fails when an event is unaccounted for, or memory is not bounded. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      verify: { type: 'string', default: '0.1' },
    },
  });
  const events = Number(values.events);
  const before = heapBytes();
  let done = 0;
  const report = await soak({
    ...{ events, seed: values.seed, verify: Number(values.verify) },
    onProgress() {
      done += 1;
      if (done % 10 === 0) console.log(`${done} %: ${perEvent(before, (events * done) / 100)} bytes an event`);
    },
  });
  const bytes = perEvent(before, events);
  const sentences = account(report);
  console.log(`${events} events in ${Math.round(report.days)} days of the clock, ${report.replays} replays completed`);
  console.log(JSON.stringify(report.ledger.summary()));
  console.log(`Every record signed, ${report.verified} signatures verified`);
  for (const sentence of sentences) console.error(sentence);
  if (bytes > limit) console.error(`An event takes ${bytes} bytes, and may take ${limit}`);
  if (sentences.length > 0 || bytes > limit) process.exitCode = 1;
  else console.log(`Every event is accounted for, at ${bytes} bytes each`);
}

function perEvent(before: number, events: number): number {
  return Math.round((heapBytes() - before) / events);
}

/** What is in use when all garbage is collected, with what is kept outside of the heap. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

runMain(main);
