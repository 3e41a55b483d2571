import type { Tree } from '#test/architecture/tree';
import type { Manifest } from './published';

/** Finds packages of package.json that no decision record names. */
export function findUndecidedPackages(tree: Tree, manifest: Manifest): readonly string[] {
  const records = [...tree].filter(([path]) => path.startsWith('docs/decisions/')).map(([, text]) => text);
  const names = [manifest.dependencies, manifest.devDependencies, manifest.peerDependencies].flatMap(Object.keys);
  return [...new Set(names)]
    .filter((name) => !records.some((text) => wholeName(name).test(text)))
    .map((name) => `package.json depends on "${name}", which docs/decisions does not name: say why it and not another`);
}

/** `jest` is not named by `@swc/jest`, nor `cdktf` by `cdktf-cli`. */
function wholeName(name: string): RegExp {
  return new RegExp(`(?<![\\w@/-])${name.replaceAll('.', '\\.')}(?![\\w/-])`);
}
