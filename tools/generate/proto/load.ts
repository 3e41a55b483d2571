import { join } from 'node:path';
import { Root } from 'protobufjs';
import { root as project } from '#tools/root';

/** Where this project has its .proto files, from its root. */
export const protoFolder = 'src/terraform/tfplugin6/proto';

const sources = ['tfplugin6.proto', 'plugin.proto', 'health.proto'];

/** Parses the .proto files, names kept as they are written. Google's own types come from protobufjs. */
export function loadProto(): Root {
  const root = new Root();
  root.resolvePath = (_origin, target) => (target.startsWith('google/') ? target : join(project, protoFolder, target));
  root.loadSync(sources, { keepCase: true, alternateCommentMode: true });
  root.resolveAll();
  return root;
}
