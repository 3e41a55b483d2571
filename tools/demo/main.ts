import { styleText } from 'node:util';
import { runMain } from '#tools/process/run-main';
import { createProgress } from './progress';
import { story } from './story';
import { summarize } from './summary';
import { tellStory } from './tell-story';

/** `npm run demo`: the main job from end to end, on this machine alone. */
async function main(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Not once: a second Ctrl-C must not keep the demo from tidying up.
    process.on(signal, () => stop.abort(new Error(`Stopped by ${signal}: nothing of the demo is left behind`)));
  }
  const steps = await tellStory(story, { progress: createProgress(process.stdout), signal: stop.signal });
  console.log(`\n${summarize(steps).join('\n')}`);
  console.log(styleText('green', '\nAll as expected, and nothing is left behind'));
}

runMain(main);
