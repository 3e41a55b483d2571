import { TerraformStack, TerraformVariable, Testing, type TerraformResource } from 'cdktf';
import type {} from 'cdktf/lib/testing/adapters/jest';
import { AuthorizationStorage } from './authorization-storage';
import { Destination, type DestinationProps } from './destination';
import { Destination as DestinationResource } from './l1/destination';
import { KonnectauditProvider } from './l1/provider';
import { LogFormat } from './log-format';
import { SecretVariable } from './secret-variable';

Testing.setupJest();

const props: DestinationProps = {
  name: 'siem',
  endpoint: 'https://siem.example/audit',
  authorization: '${var.authorization}',
};

function synthesize(given: Partial<DestinationProps> = {}): string {
  const stack = new TerraformStack(Testing.app(), 'logs');
  new KonnectauditProvider(stack, 'konnect');
  new Destination(stack, 'siem', { ...props, ...given });
  return Testing.synth(stack, true);
}

it('a destination keeps its authorization out of the state, and says by a version when to send it', () => {
  expect(synthesize()).toHaveResourceWithProperties(DestinationResource, {
    name: 'siem',
    endpoint: 'https://siem.example/audit',
    authorization_wo: '${var.authorization}',
    authorization_wo_version: '1',
  });
});

it('another version sends a write-only authorization again', () => {
  expect(synthesize({ authorizationVersion: '2026-11' })).toHaveResourceWithProperties(DestinationResource, {
    authorization_wo_version: '2026-11',
  });
});

it('the provider can see by itself that a write-only authorization changes', () => {
  const synthesized = synthesize({ detectAuthorizationChange: true });
  expect(synthesized).toHaveResourceWithProperties(DestinationResource, {
    authorization_wo: '${var.authorization}',
    detect_authorization_change: true,
  });
  expect(synthesized).not.toContain('authorization_wo_version');
});

it('a destination can keep its authorization in the state, for Terraform before 1.11', () => {
  const synthesized = synthesize({ authorizationStorage: AuthorizationStorage.STATE });
  expect(synthesized).toHaveResourceWithProperties(DestinationResource, { authorization: '${var.authorization}' });
  expect(synthesized).not.toContain('authorization_wo');
});

it('what is not set is left to the provider', () => {
  expect(JSON.parse(synthesize())).toMatchObject({
    resource: {
      konnectaudit_destination: {
        siem: {
          name: 'siem',
          endpoint: 'https://siem.example/audit',
          authorization_wo: '${var.authorization}',
          authorization_wo_version: '1',
        },
      },
    },
  });
  expect(synthesize()).not.toMatch(/log_format|skip_ssl_verification/);
});

it('format, check of the certificate, time limits and provider can be set', () => {
  const stack = new TerraformStack(Testing.app(), 'logs');
  const provider = new KonnectauditProvider(stack, 'konnect', { alias: 'acme' });
  const timeouts = { delete: '10m' };
  new Destination(stack, 'siem', {
    ...{ ...props, provider, timeouts },
    ...{ logFormat: LogFormat.JSON, skipSslVerification: true },
  });
  expect(Testing.synth(stack, true)).toHaveResourceWithProperties(DestinationResource, {
    log_format: 'json',
    skip_ssl_verification: true,
    timeouts,
    provider: 'konnectaudit.acme',
  });
});

it('the Terraform address is the id of the construct, and the resource is its default child', () => {
  const stack = new TerraformStack(Testing.app(), 'logs');
  const destination = new Destination(stack, 'siem', props);
  const resource = destination.node.defaultChild as TerraformResource;
  expect(resource.friendlyUniqueId).toBe('siem');
  resource.addOverride('lifecycle.prevent_destroy', true);
  expect(Testing.synth(stack)).toHaveResourceWithProperties(DestinationResource, {
    lifecycle: { prevent_destroy: true },
  });
});

it.each<[string, Partial<DestinationProps>, string]>([
  ['a name without text', { name: ' ' }, 'name is " ": give it a text'],
  ['an authorization without text', { authorization: '' }, 'authorization is "": give it a text'],
  [
    'an http endpoint',
    { endpoint: 'http://user:secret@siem.example:8088/key?token=secret' },
    'endpoint starts with "http://siem.example:8088": Konnect delivers to https:// URLs only, give it one',
  ],
  [
    'an endpoint that is no URL',
    { endpoint: 'siem.example/key' },
    'endpoint starts with "siem.example": Konnect delivers to https:// URLs only, give it one',
  ],
  [
    'an endpoint whose host cannot be',
    { endpoint: 'https://siem example/key?token=secret' },
    'endpoint starts with "https://" and is no URL: write host and port as in "https://collector.example.com:8088/audit"',
  ],
  ['an endpoint with one slash', { endpoint: 'https:/siem.example/key' }, 'endpoint starts with "https:": Konnect'],
  ['an unknown format', { logFormat: 'xml' }, 'logFormat is "xml": set it to one of cef, json, cps'],
  [
    'an unknown storage',
    { authorizationStorage: 'vault' },
    'authorizationStorage is "vault": set it to one of write-only, state',
  ],
  [
    'a version of what the state keeps',
    { authorizationStorage: 'state', authorizationVersion: '2' },
    'authorizationVersion is "2" while authorizationStorage is "state": leave it out, Terraform sees a change in the state by itself',
  ],
  [
    'a version of what the provider counts',
    { detectAuthorizationChange: true, authorizationVersion: '2' },
    'authorizationVersion is "2" while detectAuthorizationChange is true: leave it out, the provider sees a change by itself',
  ],
  [
    'to detect what the state shows',
    { authorizationStorage: 'state', detectAuthorizationChange: true },
    'detectAuthorizationChange is true while authorizationStorage is "state": leave it out, Terraform',
  ],
])('a destination refuses %s', (_what, given, reason) => {
  expect(() => synthesize(given)).toThrow(`Cannot declare destination "logs/siem" as ${reason}`);
});

it.each<[string, string]>([
  ['name', 'a text'],
  ['endpoint', 'an https:// URL'],
  ['authorization', 'a text'],
])('a destination misses its %s when the environment had none', (property, wanted) => {
  expect(() => synthesize({ [property]: undefined })).toThrow(
    `Cannot declare destination "logs/siem" as ${property} is undefined: give it ${wanted}`,
  );
});

it('a destination takes tokens for all that Terraform may know first', () => {
  const stack = new TerraformStack(Testing.app(), 'logs');
  const variable = new TerraformVariable(stack, 'any', { type: 'string' }).stringValue;
  new Destination(stack, 'siem', { name: variable, endpoint: variable, authorization: variable, logFormat: variable });
  expect(Testing.synth(stack)).toHaveResourceWithProperties(DestinationResource, {
    name: '${var.any}',
    endpoint: '${var.any}',
    authorization_wo: '${var.any}',
    log_format: '${var.any}',
  });
});

describe('an authorization', () => {
  function warningsOf(
    authorization: (stack: TerraformStack) => string,
    given: Partial<DestinationProps> = {},
  ): unknown[] {
    const stack = new TerraformStack(Testing.app(), 'logs');
    const destination = new Destination(stack, 'siem', { ...props, ...given, authorization: authorization(stack) });
    return destination.node.metadata.map(({ data }) => data as unknown);
  }

  it('that is a literal gets a warning with a way out, and without the value', () => {
    const [warning, ...others] = warningsOf(() => 'Splunk s3cret');
    expect(others).toEqual([]);
    expect(warning).toContain('authorization is a literal, which is written in clear into cdk.tf.json');
    expect(warning).toContain('new SecretVariable(');
    expect(warning).not.toContain('s3cret');
  });

  it('that is a literal and goes into the state is sent to a variable that may be kept there', () => {
    const [warning] = warningsOf(() => 'Splunk s3cret', { authorizationStorage: AuthorizationStorage.STATE });
    expect(warning).toContain("new TerraformVariable(this, 'authorization', { type: 'string', sensitive: true })");
    expect(warning).not.toContain('SecretVariable');
  });

  it('with a variable in it gets none', () => {
    const variable = (stack: TerraformStack) => new SecretVariable(stack, 'key').stringValue;
    expect(warningsOf((stack) => `Splunk ${variable(stack)}`)).toEqual([]);
  });
});

describe('a destination that is managed elsewhere', () => {
  it('is known by its id and synthesizes to nothing', () => {
    const stack = new TerraformStack(Testing.app(), 'logs');
    const id = '6f0c2a9e-0000-4000-8000-000000000001';
    expect(Destination.fromDestinationId(stack, 'siem', id).destinationId).toBe(id);
    expect(Testing.synth(stack)).not.toHaveResource(DestinationResource);
  });

  it('cannot have an id that is no UUID', () => {
    const stack = new TerraformStack(Testing.app(), 'logs');
    expect(() => Destination.fromDestinationId(stack, 'siem', 'siem')).toThrow(
      'Cannot declare destination "logs/siem" as destinationId is "siem": give it the UUID that Konnect shows',
    );
  });
});

it('a stack whose providers all have an alias wants to know which one a destination is for', () => {
  const stack = new TerraformStack(Testing.app(), 'logs');
  new KonnectauditProvider(stack, 'acme', { alias: 'acme' });
  new KonnectauditProvider(stack, 'umbrella', { alias: 'umbrella' });
  new Destination(stack, 'siem', props);
  expect(() => Testing.synth(stack, true)).toThrow(
    '[logs/siem] Cannot choose a provider as it names none and each has an alias: ' +
      'set provider to one of konnectaudit.acme, konnectaudit.umbrella, or declare one KonnectauditProvider without an alias',
  );
});

it('a destination that is there already is imported, and may keep the authorization that Konnect has', () => {
  const stack = new TerraformStack(Testing.app(), 'logs');
  const siem = new Destination(stack, 'siem', { ...props, lifecycle: { ignoreChanges: ['authorization_wo_version'] } });
  siem.importFrom('6f0c2a9e-0000-4000-8000-000000000001');
  const text = Testing.synth(stack);
  expect(JSON.parse(text)).toMatchObject({
    import: [{ to: 'konnectaudit_destination.siem', id: '6f0c2a9e-0000-4000-8000-000000000001' }],
  });
  expect(text).toHaveResourceWithProperties(DestinationResource, {
    lifecycle: { ignore_changes: ['authorization_wo_version'] },
  });
});

it('a destination cannot be of a provider that another stack has', () => {
  const app = Testing.app();
  const provider = new KonnectauditProvider(new TerraformStack(app, 'platform'), 'acme', { alias: 'acme' });
  const stack = new TerraformStack(app, 'logs');
  new KonnectauditProvider(stack, 'konnect');
  new Destination(stack, 'siem', { ...props, provider });
  expect(() => Testing.synth(stack, true)).toThrow(
    '[logs/siem] Cannot use the provider "platform/acme" as it is declared in another stack: ' +
      'declare a KonnectauditProvider in this one, and set provider to it',
  );
});
