import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredDestination, StoredWebhook } from '#mock/world';
import { createMock, type Mock } from '#mock/server';
import type { Receiver } from '#mock/receiver';
import { bundleProvider } from '#tools/build/bundle-provider';
import { konnectaudit } from '#tools/build/providers';
import { createCaller, type Caller } from '#tools/demo/call-konnect';
import { check } from '#tools/demo/check';
import type { Tell, Telling } from '#tools/demo/tell-story';
import { runProcess } from '#terraform/testing/run-process';
import { root } from '#tools/root';
import { cleanEnvironment } from '#terraform/testing/clean-environment';

/** Everything that Terraform talks to, and that talks to us. */
export interface LocalKonnect {
  readonly mock: Mock;
  readonly receiver: Receiver;
  /** Calls the API with the token of the organization. */
  readonly call: Caller['call'];
  /** As Konnect has it; undefined when there is none. */
  destination(): StoredDestination | undefined;
  webhook(): StoredWebhook | undefined;
}

export const token = 'spat_demo';
export const authorization = 'Splunk demo-collector-token';

/** For all that is to be gone in the end, whatever the programs that wrote it had no time to tidy up. */
export async function makeFolder(defer: Telling['defer']): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'konnect-audit-demo-'));
  defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function bundle(tell: Tell): Promise<void> {
  const bytes = await bundleProvider(konnectaudit);
  tell.outcome(`one file of ${Math.ceil(bytes / 1024)} KB`);
}

export async function startKonnect(tell: Tell, defer: Telling['defer']): Promise<LocalKonnect> {
  const mock = await createMock({ organizations: [{ name: 'demo', token, homeRegion: 'eu' }] });
  defer(() => mock.close());
  const caller = createCaller(mock, token);
  defer(() => caller.close());
  const receiver = await mock.openReceiver({ authorization });

  const organization = mock.world.callers.get(token)?.organization;
  check(organization !== undefined, 'the local Konnect has no organization');
  tell.outcome(`ports ${new URL(mock.url).port} and ${new URL(receiver.url).port}`);
  return {
    ...{ mock, receiver },
    call: caller.call,
    destination: () => [...organization.destinations.values()][0],
    webhook: () => organization.webhooks.get('eu'),
  };
}

/** Runs the CDKTF program as `cdktf synth` does, with its output in `folder`, and returns the Terraform configuration. */
export async function synthesize(tell: Tell, folder: string): Promise<string> {
  const { app } = JSON.parse(await readFile(join(root, 'cdktf.json'), 'utf8')) as { readonly app: string };
  const env = cleanEnvironment(process.env, { CDKTF_OUTDIR: folder, TMPDIR: folder });
  await runProcess({ command: 'sh', args: ['-c', app], cwd: root, env });

  const stacks = await readdir(join(folder, 'stacks'));
  check(stacks.join() === 'one-region', `the program has the stacks "${stacks.join(', ')}" and not "one-region" alone`);
  const configuration = await readFile(join(folder, 'stacks/one-region/cdk.tf.json'), 'utf8');
  const { resource } = JSON.parse(configuration) as { readonly resource: object };
  tell.outcome(Object.keys(resource).join(', '));
  return configuration;
}
