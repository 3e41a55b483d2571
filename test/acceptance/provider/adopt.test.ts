import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { takeInventory, type Inventory } from '#cli/adopt/inventory';
import { writeConfiguration } from '#cli/adopt/write-configuration';
import { writeProgram } from '#cli/adopt/write-program';
import { systemClock } from '#clock';
import { createClient } from '#konnect/client/client';
import { root } from '#tools/root';
import { lookAround } from './look-around';
import { useScene } from './scene';

const scene = useScene();
const { make, bind } = lookAround(scene);

/**
 * A destination that two regions and a portal are bound to, names that are hard to write, a spare destination, and
 * two regions with an endpoint of their own, of which one is switched off.
 */
async function furnish(): Promise<void> {
  const { organization, call } = scene();
  const siem = await make('SIEM "prod" ${a}', 'https://collector.example.com/audit?key=%{b}');
  await make('unused');
  await bind('us', siem, false);
  await bind('eu', siem);
  await call('POST', '/eu/v3/portals', { name: 'Developers' });
  const [portal] = organization.portals.keys();
  const body = { audit_log_destination_id: siem, enabled: true };
  await call('PATCH', `/eu/v3/portals/${portal}/audit-log-webhook`, body);
  const inline = { endpoint: 'https://own.example.com/audit', log_format: 'cps', authorization: 'x', enabled: true };
  await call('PATCH', '/sg/v2/audit-log-webhook', inline);
  await call('PATCH', '/au/v2/audit-log-webhook', { ...inline, enabled: false });
}

async function inventory(): Promise<Inventory> {
  const { konnect } = scene();
  const { token = '' } = konnect.organizations[0] ?? {};
  const client = createClient({ serverUrl: konnect.url, ca: konnect.ca, token, clock: systemClock, userAgent: 'test' });
  try {
    return await takeInventory(client, ['us', 'eu', 'sg', 'au']);
  } finally {
    await client.close();
  }
}

/**
 * Compiles a program as its user would in a strict project, runs it in `cwd`, where it has Terraform keep the state, and
 * returns the configuration that it makes.
 */
async function synthesize(program: string, cwd: string): Promise<string> {
  // Within the package, whose own name the program imports.
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'adopt-'));
  const run = promisify(execFile);
  try {
    await writeFile(join(folder, 'audit-logs.ts'), program);
    const options = { noEmit: true, noUnusedLocals: true, rootDir: root };
    const project = { extends: join(root, 'tsconfig.json'), compilerOptions: options, include: ['*.ts'], exclude: [] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project));
    await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { cwd: root });
    const loader = ['--conditions=konnect-audit-source', '--import', require.resolve('tsx')];
    const command = [...loader, join(folder, 'audit-logs.ts')];
    await run(process.execPath, command, { cwd, env: { ...process.env, CDKTF_OUTDIR: folder } });
    return await readFile(join(folder, 'stacks/audit-logs/cdk.tf.json'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Variables whose values Terraform wants, and does not use while the authorization is left as it is. */
const env = { TF_VAR_siem_prod_a_authorization: 'Bearer 1', TF_VAR_unused_authorization: 'Bearer 2' };

/** The authorizations that Konnect has, by the destination's name. */
function authorizations(): Readonly<Record<string, string>> {
  const destinations = [...scene().organization.destinations.values()];
  return Object.fromEntries(destinations.map(({ name, authorization }) => [name, authorization]));
}

async function expectOnlyImports(): Promise<void> {
  const { terraform } = scene();
  const before = authorizations();
  const plan = await terraform.plan({ env });
  expect(plan.text).toContain('Plan: 6 to import, 0 to add, 0 to change, 0 to destroy.');
  await terraform.apply({ env });
  await terraform.expectEmptyPlan({ env });
  expect(authorizations()).toEqual(before);
}

it('the HCL that adopt writes imports all that exists and changes nothing, until its authorization is to be sent', async () => {
  const { terraform } = scene();
  await furnish();
  const configuration = writeConfiguration(await inventory());
  await terraform.write({ 'main.tf': configuration });
  const format = await terraform.run(['fmt', '-check', '-diff', 'main.tf']);
  expect(format.output).toBe('');
  await expectOnlyImports();

  await terraform.write({ 'main.tf': configuration.replace(/ {2}lifecycle \{[^}]*\}\n/g, '') });
  await terraform.applyAndSettle({ env });
  expect(authorizations()).toEqual({ 'SIEM "prod" ${a}': 'Bearer 1', unused: 'Bearer 2' });
});

it('the program that adopt writes compiles, and imports all that exists and changes nothing', async () => {
  const { terraform } = scene();
  await furnish();
  // It has settings of its own, a place for the state among them.
  await terraform.write({
    'settings.tf': '',
    'main.tf.json': await synthesize(writeProgram(await inventory(), 'cdktf'), terraform.folder),
  });
  await terraform.init();
  await expectOnlyImports();
});
