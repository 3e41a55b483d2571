import type { StopProviderRequest, StopProviderResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

/** Answers at once; what is running ends by its signal and answers for itself. */
export const stopProvider: Rpc<StopProviderRequest, StopProviderResponse> = async (_request, { runtime }) => {
  runtime.stop();
  return { error: '' };
};
