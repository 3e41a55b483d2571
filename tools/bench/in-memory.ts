import type { Bar } from './bar';
import { ratio } from './bar';
import { interleave } from './rounds';
import { prepare, runCommands } from './terraform-run';

const settings =
  'terraform {\n  required_providers {\n    acceptance = { source = "konnect-audit/acceptance" }\n  }\n}\n';

/** Terraform's own resources, which no provider process serves: the floor that Terraform itself sets. */
export function dataResources(count: number, text = 'text'): string {
  return `resource "terraform_data" "it" {\n  count = ${count}\n  input = "${text} \${count.index}"\n}\n`;
}

/** Resources of the acceptance provider. */
export function ownResources(count: number): string {
  return `${settings}resource "acceptance_plain" "it" {\n  count = ${count}\n  text  = "text \${count.index}"\n}\n`;
}

/** Commands on 1,000 resources that exist in the state only, against as many of Terraform's own. */
export async function measureInMemory(rounds: number, bundle: string): Promise<readonly Bar[]> {
  const floor = await prepare({ files: { 'main.tf': dataResources(1000) } });
  const own = await prepare({ files: { 'main.tf': ownResources(1000) }, bundle });
  try {
    const [data, ours] = await interleave(rounds, [() => runCommands(floor), () => runCommands(own)]);
    if (!data || !ours) throw new Error('Cannot measure commands: not everybody took part');
    const against = (ms: number) => ({ name: 'terraform_data', ms });
    return [
      ratio('plan, create, 1,000 in-memory resources', 2.1, ours.create, against(data.create)),
      shareOf('plan, create, 1,000: share of the time that is ours', ours.create, data.create),
      ratio('plan, nothing to do, 1,000', 1.5, ours.nothing, against(data.nothing)),
      shareOf('plan, nothing to do, 1,000: share of the time that is ours', ours.nothing, data.nothing),
      ratio('apply, 1,000', 1.05, ours.apply, against(data.apply)),
    ];
  } finally {
    await floor.remove();
    await own.remove();
  }
}

/** How much of the time is not Terraform's own; both in ms. */
function shareOf(what: string, ms: number, floor: number): Bar {
  return {
    what,
    measured: (100 * (ms - floor)) / ms,
    unit: '%',
    from: `${(ms - floor).toFixed(0)} ms of ${ms.toFixed(0)} ms`,
  };
}
