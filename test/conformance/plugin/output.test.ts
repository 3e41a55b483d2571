import { Tiny } from '#test/support/tiny-service';
import { useTinyPlugin } from '#test/support/use-tiny-plugin';

const tiny = useTinyPlugin();

interface LogLine {
  readonly '@level': string;
  readonly '@message': string;
}

function parseLog(stderr: string): LogLine[] {
  return stderr
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as LogLine);
}

describe('what a plugin prints', () => {
  it('A14: never comes before the handshake, and goes to the log', async () => {
    const plugin = await tiny.start({ args: ['--talkative'], env: { TF_LOG: 'TRACE' } });
    expect(plugin.handshake.line).toMatch(/^1\|6\|unix\|/);
    await plugin.call(Tiny.methods.Print, {});
    await plugin.close();
    expect(plugin.stdout()).toBe(`${plugin.handshake.line}by file descriptor\n`);
    expect(parseLog(plugin.stderr()).map((line) => [line['@level'], line['@message']])).toEqual([
      ['info', 'while methods are loaded'],
      ['debug', 'by console.debug'],
      ['info', 'by console.log { answer: 42 }'],
      ['warn', 'by console.warn'],
      ['error', expect.stringMatching(/^Error: by console.error\n {4}at /)],
      ['info', expect.stringContaining("│ 'console.table' │")],
      ['info', 'by process.stdout.write'],
      ['warn', 'by the logger'],
    ]);
  });

  it('A15: is lines that Terraform can read, with the fields of the logger', async () => {
    const plugin = await tiny.start({ env: { TF_LOG_PROVIDER_TINY: 'WARN' } });
    await plugin.call(Tiny.methods.Print, {});
    await plugin.close();
    expect(parseLog(plugin.stderr())).toContainEqual({
      '@level': 'warn',
      '@message': 'by the logger',
      '@module': 'tiny',
      '@timestamp': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      attempt: 3,
      error: expect.stringMatching(/^Error: A reason\n {4}at /),
    });
  });

  it('is nothing when nobody asked for a log', async () => {
    const plugin = await tiny.start();
    await plugin.call(Tiny.methods.Print, {});
    await plugin.close();
    expect(plugin.stderr()).toBe('tiny: shut down\n');
  });

  it('names what went wrong in a handler that failed', async () => {
    const plugin = await tiny.start({ env: { TF_LOG: 'ERROR' } });
    await expect(plugin.call(Tiny.methods.Fail, {})).rejects.toMatchObject({
      code: 'UNKNOWN',
      message: 'An ordinary error',
    });
    await plugin.close();
    expect(parseLog(plugin.stderr())).toMatchObject([
      { '@message': 'Call failed', error: expect.stringMatching(/^Error: An ordinary error\n {4}at /) },
    ]);
  });
});
