import { serve } from '#terraform/tfplugin6/serve';
import { provider } from './provider';

void serve(provider);
