import { createMock } from '#mock/server';
import type { Bar } from './bar';
import { ratio } from './bar';
import { dataResources } from './in-memory';
import { interleave } from './rounds';
import { prepare, runCommands } from './terraform-run';

const token = 'kpat_bench';

const destinations = `terraform {
  required_providers {
    konnectaudit = { source = "konnect-audit/konnectaudit" }
  }
}
resource "konnectaudit_destination" "it" {
  count                    = 1000
  name                     = "siem \${count.index}"
  endpoint                 = "https://collector.example.com/audit"
  authorization_wo         = "Splunk token"
  authorization_wo_version = "1"
}
`;

/**
 * Makes the state of the floor as long as that of the destinations, 1,026 KB. Terraform writes all of it after each
 * resource, and most of what an apply takes is that.
 */
const sameSize = 'text'.padEnd(287, '.');

/** Commands on 1,000 destinations of a local Konnect on the same machine, against as many of Terraform's own resources. */
export async function measureWithKonnect(rounds: number, bundle: string): Promise<readonly Bar[]> {
  const konnect = await createMock({ organizations: [{ name: 'bench', token }] });
  const env = {
    KONNECT_TOKEN: token,
    KONNECT_AUDIT_SERVER_URL: konnect.url,
    KONNECT_AUDIT_CA_CERT_FILE: 'konnect.pem',
  };
  const own = await prepare({ files: { 'main.tf': destinations, 'konnect.pem': konnect.ca }, bundle, env });
  const floor = await prepare({ files: { 'main.tf': dataResources(1000, sameSize) } });
  const runOwn = () => {
    for (const organization of konnect.world.organizations.values()) organization.destinations.clear();
    return runCommands(own);
  };
  try {
    const [data, ours] = await interleave(rounds, [() => runCommands(floor), runOwn]);
    if (!data || !ours) throw new Error('Cannot measure commands: not everybody took part');
    const against = (ms: number) => ({ name: 'terraform_data', ms });
    return [
      ratio('real provider and local Konnect: plan, nothing to do, 1,000', 3.5, ours.nothing, against(data.nothing)),
      ratio('real provider and local Konnect: apply, 1,000', 1.4, ours.apply, against(data.apply)),
    ];
  } finally {
    konnect.clock.freeze();
    await konnect.close();
    await Promise.all([own.remove(), floor.remove()]);
  }
}
