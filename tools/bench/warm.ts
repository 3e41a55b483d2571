import { debugProvider } from '#terraform/testing/debug-provider';
import type { Bar } from './bar';
import { ratio } from './bar';
import { dataResources, ownResources } from './in-memory';
import type { Figures } from './rounds';
import { interleave, timed } from './rounds';
import { expectSuccess, prepare } from './terraform-run';

/** Plans of a process that is warm, as `--debug` keeps it, against as many of Terraform's own resources. */
export async function measureWarm(rounds: number, bundle: string): Promise<readonly Bar[]> {
  const { env, stop } = await debugProvider(bundle);
  const [one, many] = [1, 1000];
  const prepareAll = (count: number) =>
    Promise.all([
      prepare({ files: { 'main.tf': dataResources(count) } }),
      prepare({ files: { 'main.tf': ownResources(count) }, bundle, env }),
    ]);
  const small = await prepareAll(one);
  const large = await prepareAll(many);
  const all = [...small, ...large];
  try {
    for (const terraform of all) await expectSuccess(terraform, ['apply', '-auto-approve']);
    const plans = all.map((terraform) => async (): Promise<Figures<'ms'>> => ({
      ms: await timed(() => terraform.expectEmptyPlan()),
    }));
    const [dataOne, ownOne, dataMany, ownMany] = await interleave(rounds, plans);
    if (!dataOne || !ownOne || !dataMany || !ownMany) throw new Error('Cannot measure plans: not all were made');
    return [
      ratio('warm process: plan, nothing to do, 1', 1.3, ownOne.ms, { name: 'terraform_data', ms: dataOne.ms }),
      ratio('warm process: plan, nothing to do, 1,000', 1.3, ownMany.ms, { name: 'terraform_data', ms: dataMany.ms }),
    ];
  } finally {
    await Promise.all(all.map((terraform) => terraform.remove()));
    await stop();
  }
}
