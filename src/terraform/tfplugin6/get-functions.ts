import { encodeFunctions } from './function';
import type { GetFunctionsRequest, GetFunctionsResponse } from './gen/tfplugin6';
import type { Rpc } from './rpc';

export const getFunctions: Rpc<GetFunctionsRequest, GetFunctionsResponse> = async (_request, { runtime }) => ({
  functions: encodeFunctions(runtime.provider.functions),
});
