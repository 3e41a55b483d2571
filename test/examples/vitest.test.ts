import { join } from 'node:path';
import { runProcess } from '#terraform/testing/run-process';
import { root } from '#tools/root';

it('the local Konnect and its matchers work under vitest', async () => {
  const config = join(root, 'test/examples/vitest.config.mts');
  const { output } = await runProcess({
    command: join(root, 'node_modules/.bin/vitest'),
    args: ['run', '--root', join(root, 'examples/mock'), '--config', config],
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(output).toMatch(/Tests +1 passed \(1\)/);
});
