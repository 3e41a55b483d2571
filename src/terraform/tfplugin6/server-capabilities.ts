import type { ServerCapabilities } from './gen/tfplugin6';

/** What this server can do beyond the base protocol; a capability stands here exactly when it works. */
export const SERVER_CAPABILITIES: ServerCapabilities = {
  planDestroy: true,
  getProviderSchemaOptional: true,
  moveResourceState: true,
  generateResourceConfig: true,
};
