import { Deferral } from '#terraform/framework/deferral';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { Operation } from '#terraform/lifecycle/operation';
import { runtimeOf } from '#test/support/operation';
import { configureProvider } from './configure-provider';

function configure(runtime: ReturnType<typeof runtimeOf>, region: string) {
  const operation = new Operation(runtime, new AbortController());
  return configureProvider(operation, { config: { region }, terraformVersion: '1.11.4' }).then(
    () => operation.diagnostics.list,
  );
}

describe('configureProvider', () => {
  it('makes the client of the configuration and the version of Terraform', async () => {
    const runtime = runtimeOf({
      provider: { configure: async (config, { terraformVersion }) => ({ ...config, terraformVersion }) },
    });
    expect(await configure(runtime, 'eu')).toEqual([]);
    expect(runtime.client).toEqual({ region: 'eu', terraformVersion: '1.11.4' });
  });

  it('may be asked again: the last configuration counts', async () => {
    const runtime = runtimeOf({ provider: { configure: async (config) => config } });
    await configure(runtime, 'eu');
    await configure(runtime, 'us');
    expect(runtime.client).toEqual({ region: 'us' });
  });

  it.each([
    ['puts the provider off when the author does and Terraform allows it', true, 0],
    ['refuses when the author puts it off and Terraform does not allow that', false, 1],
  ])('%s', async (_, deferralAllowed, errors) => {
    const runtime = runtimeOf({
      provider: {
        configure: async (_config, { defer }) => {
          expect(defer !== undefined).toBe(deferralAllowed);
          throw new Deferral('provider_config_unknown');
        },
      },
    });
    const operation = new Operation(runtime, new AbortController());
    operation.allowDeferral({ deferralAllowed });
    await configureProvider(operation, { config: {}, terraformVersion: '1.14.0' });
    expect(operation.diagnostics.list).toHaveLength(errors);
    expect(runtime.deferral?.reason).toBe(deferralAllowed ? 'provider_config_unknown' : undefined);
  });

  it('refuses with what the author throws', async () => {
    const refused = new DiagnosticError('No token', 'set one');
    const runtime = runtimeOf({ provider: { configure: async () => Promise.reject(refused) } });
    expect(await configure(runtime, 'eu')).toEqual(refused.diagnostics);
    expect(() => runtime.client).toThrow('Provider is not configured');
  });
});
