import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { provider } from '#provider/provider';
import { bundleProvider } from '#tools/build/bundle-provider';
import { konnectaudit } from '#tools/build/providers';
import { providerSchema } from '#tools/generate/provider-schema';
import { createWorkspace } from '#terraform/testing/workspace';

const folder = mkdtempSync(join(tmpdir(), 'provider-schema-'));
afterAll(() => rmSync(folder, { recursive: true }));

const configuration = `
terraform {
  required_providers {
    konnectaudit = { source = "${provider.address}" }
  }
}
`;

it('describes the provider as Terraform does when it asks the bundle', async () => {
  const bundle = join(folder, basename(konnectaudit.outfile));
  await bundleProvider({ ...konnectaudit, outfile: bundle });
  const workspace = await createWorkspace({
    files: { 'main.tf': configuration },
    providers: [{ bundle, namespace: 'konnect-audit' }],
  });
  try {
    await workspace.init();
    const { stdout } = await workspace.run(['providers', 'schema', '-json']);
    expect(JSON.parse(stdout)).toHaveProperty(['provider_schemas', provider.address], providerSchema(provider));
  } finally {
    await workspace.remove();
  }
});
