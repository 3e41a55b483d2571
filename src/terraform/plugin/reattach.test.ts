import { reattachInstructions } from './reattach';

describe('reattachInstructions', () => {
  const plugin = { protocolVersion: 6, pid: 123, address: { network: 'unix', location: '/tmp/plugin-1' } } as const;
  const text = reattachInstructions({ ...plugin, registryAddress: 'registry.terraform.io/example/tiny' });
  const value =
    '{"example/tiny":{"Protocol":"grpc","ProtocolVersion":6,"Pid":123,"Test":true,' +
    '"Addr":{"Network":"unix","String":"/tmp/plugin-1"}}}';

  it.each([
    ['sh', `export TF_REATTACH_PROVIDERS='${value}'`],
    ['PowerShell', `$env:TF_REATTACH_PROVIDERS='${value}'`],
    ['cmd', `set "TF_REATTACH_PROVIDERS=${value}"`],
  ])('gives the line for %s', (shell, line) => {
    expect(text.split('\n')).toContainEqual(expect.stringMatching(new RegExp(`^${shell}: +`)));
    expect(text).toContain(`${line}\n`);
  });

  it('names the host of a registry of your own', () => {
    const own = reattachInstructions({ ...plugin, registryAddress: 'registry.example.com/a/b' });
    expect(own).toContain('{"registry.example.com/a/b":');
  });
});
