import { styleText } from 'node:util';
import { runMain } from '#tools/process/run-main';
import { createProgress } from './progress';
import { stopSignal } from './stop-signal';
import { story } from './story';
import { summarize } from './summary';
import { tellStory } from './tell-story';

/** `npm run demo`: the main job from end to end, on this machine alone. */
async function main(): Promise<void> {
  const steps = await tellStory(story, { progress: createProgress(process.stdout), signal: stopSignal(process) });
  console.log(`\n${summarize(steps).join('\n')}`);
  console.log(styleText('green', '\nAll as expected, and nothing is left behind'));
}

runMain(main);
