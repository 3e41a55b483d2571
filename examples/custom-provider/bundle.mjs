import { bundleProvider } from 'konnect-audit/plugin/bundle';

await bundleProvider({ entry: 'main.ts', outfile: 'dist/terraform-provider-notes_v0.1.0' });
