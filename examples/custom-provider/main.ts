import { serve } from 'konnect-audit/plugin';
import { identity } from './identity';

// The rest is loaded while Terraform connects: what stands here is waited for at every start.
void serve({ ...identity, load: async () => (await import('./provider.js')).provider });
