import { join } from 'node:path';
import { Root } from 'protobufjs';

/** The .proto files of this project: what a provider says, and what every plugin says beside it. */
export const protoFolder = 'src/terraform/tfplugin6/proto';

const sources = ['tfplugin6.proto', 'plugin.proto', 'health.proto'];

/** Parses the .proto files, names kept as they are written. Google's own types come from protobufjs. */
export function loadProto(): Root {
  const root = new Root();
  root.resolvePath = (_origin, target) => (target.startsWith('google/') ? target : join(protoFolder, target));
  root.loadSync(sources, { keepCase: true, alternateCommentMode: true });
  root.resolveAll();
  return root;
}
