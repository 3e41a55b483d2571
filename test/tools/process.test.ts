import { ProcessError, runProcess } from '#terraform/testing/run-process';
import { startProcess, type Command } from '#terraform/testing/start-process';

const node = (script: string): Command => ({ command: process.execPath, args: ['-e', script] });

it('gathers both streams, each alone and together', async () => {
  const script = 'process.stdout.write("out"); setTimeout(() => process.stderr.write("err"), 50);';
  expect(await runProcess(node(script))).toMatchObject({ exitCode: 0, stdout: 'out', stderr: 'err', output: 'outerr' });
});

it('throws what was run, how it ended and all it wrote', async () => {
  const failing = runProcess(node('console.error("no such thing"); process.exit(3);'));
  await expect(failing).rejects.toThrow(ProcessError);
  await expect(failing).rejects.toThrow(/^.*node -e console\.error.* ended with exit code 3:\nno such thing$/);
});

it('takes the exit codes that are accepted', async () => {
  expect(await runProcess(node('process.exit(2)'), [0, 2])).toMatchObject({ exitCode: 2 });
});

it('says which program could not be started', async () => {
  await expect(runProcess({ command: '/nowhere/terraform', args: ['plan'] })).rejects.toThrow(
    'Cannot start /nowhere/terraform plan: spawn /nowhere/terraform ENOENT: check that "/nowhere/terraform" exists and may be run',
  );
});

it('waits for a line, and no longer than the process lives', async () => {
  const running = startProcess(node('console.log("ready"); setTimeout(() => {}, 200);'));
  await running.waitForOutput(/ready/);
  await expect(running.waitForOutput(/steady/)).rejects.toThrow(/^Cannot find steady as .* ended without it: ready$/);
});

it('sends a signal to a whole group', async () => {
  const child = 'console.log("child"); setInterval(() => {}, 1000);';
  const parent = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" });`;
  const running = startProcess({ ...node(parent), group: true });
  await running.waitForOutput(/^child/);
  running.signal('SIGINT');
  // The child holds the same streams: were it still alive, they would not close and `ended` not settle.
  expect(await running.ended).toMatchObject({ signal: 'SIGINT' });
});

it('ends a process that is aborted', async () => {
  const stopper = new AbortController();
  const running = startProcess({
    ...node('console.log("ready"); setInterval(() => {}, 1000);'),
    until: stopper.signal,
  });
  await running.waitForOutput(/ready/);
  stopper.abort();
  expect(await running.ended).toMatchObject({ exitCode: null, signal: 'SIGTERM' });
});
