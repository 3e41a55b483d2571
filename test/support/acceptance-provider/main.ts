import { serve } from '#terraform/tfplugin6/serve';
import { identity } from './identity';

void serve({ ...identity, load: async () => (await import('#test/support/acceptance-provider/provider')).provider });
