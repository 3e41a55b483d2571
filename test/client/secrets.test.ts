import { inspect } from 'node:util';
import { answer, reset, type Step } from './scripted-server';
import { stage } from './stage';

const input = { name: 'siem', endpoint: 'https://siem.example/in', authorization: 'Splunk auth-canary' } as const;

/** Repeats all it was sent. */
function echo(status: number, wrap: (sent: string) => unknown): Step {
  return (response, seen) => answer(status, wrap(`${JSON.stringify(seen.headers)} ${seen.body}`))(response, seen);
}

const steps: readonly { readonly title: string; readonly step: Step }[] = [
  { title: 'a problem', step: echo(400, (sent) => ({ title: sent, detail: sent, instance: sent })) },
  { title: 'a refused field', step: echo(400, (sent) => ({ invalid_parameters: [{ field: sent, reason: sent }] })) },
  { title: "a gateway's message", step: echo(401, (message) => ({ message })) },
  { title: 'a page', step: echo(403, (sent) => `<html>${sent}`) },
  { title: 'an answer that is not JSON', step: echo(200, (sent) => `<html>${sent}`) },
  { title: 'an answer that does not fit', step: echo(200, (sent) => ({ id: 7, [sent]: sent, name: sent })) },
  {
    title: 'bytes that are not HTTP',
    step: (response, { headers, body }) => response.socket?.end(`${String(headers.authorization)} ${body}\r\n\r\n`),
  },
  { title: 'nothing', step: reset },
];

describe('a secret', () => {
  it.each(steps)('is neither in the error nor in the log when it comes back in $title', async ({ step }) => {
    const lines: string[] = [];
    const write = (...line: readonly unknown[]): void =>
      void lines.push(inspect(line, { depth: 10 }), JSON.stringify(line));
    const log = { debug: write, trace: write };
    await using on = await stage([step, answer(403, {})], { log });
    const error: unknown = await on.client.destinations.create(input).catch((reason: unknown) => reason);
    expect(error).toHaveProperty('code');
    const shown = [inspect(error, { depth: 10, showHidden: true }), String(error), JSON.stringify(error), ...lines];
    expect(shown.join('\n')).not.toContain('canary');
    expect(lines.length).toBeGreaterThan(0);
  });

  it('is not seen by whoever looks at a client that is connected', async () => {
    await using on = await stage([answer(200, { id: 'o', name: 'n' })]);
    await on.client.organization();
    expect(inspect(on.client, { depth: 20, showHidden: true })).not.toContain('canary');
  });
});
