import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debugProvider } from '#terraform/testing/debug-provider';
import { bundleAcceptanceProvider } from '#test/support/acceptance-provider/bundle';
import { useStage } from '#test/acceptance/framework/stage';

const stage = useStage();
const planned = 'resource "acceptance_planned" "it" {\n  once = "set"\n}\n';

it('A7: Terraform may switch TLS off', async () => {
  await stage.write(planned);
  await stage.terraform.apply({ env: { TF_DISABLE_PLUGIN_TLS: '1' } });
  expect(await stage.attributesOf('acceptance_planned.it')).toMatchObject({ answer: true });
});

it('A10: every process that Terraform starts ends when it is asked to', async () => {
  await stage.write(planned);
  const { stderr } = await stage.terraform.apply({ env: { TF_LOG: 'TRACE' } });
  expect(stderr).toMatch(/provider: plugin process exited/);
  expect(stderr).not.toContain('plugin failed to exit gracefully');
});

it.each([
  ['INFO', true],
  ['WARN', false],
])('A15: what is logged as information is in the log of level %s: %s', async (level, isThere) => {
  await stage.write(planned);
  const { stderr } = await stage.terraform.run(['plan', '-no-color'], { TF_LOG: level });
  const line = /\[INFO\] {2}provider\.terraform-provider-acceptance_v0\.0\.1: planned for create/;
  expect(line.test(stderr)).toBe(isThere);
});

it('A16: Terraform attaches to a provider that runs already, command after command', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'acceptance-debug-'));
  const { env, stop } = await debugProvider(await bundleAcceptanceProvider(folder));
  await stage.write(planned);
  await stage.terraform.applyAndSettle({ env });
  expect(await stage.attributesOf('acceptance_planned.it')).toMatchObject({ answer: true });
  await stage.terraform.destroy({ env });
  await stop();
  await rm(folder, { recursive: true });
});
