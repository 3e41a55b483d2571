import { isTest, type Module } from '#test/architecture/module';

/** What a rule needs to know of package.json. */
export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Finds examples that a user could not run from the published package. */
export function findUnpublishedImports(modules: readonly Module[], manifest: Manifest): readonly string[] {
  return modules
    .filter(({ path }) => path.startsWith('examples/'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => !isPublished(specifier, manifest))
        .map(
          ({ specifier, line }) =>
            `${path}:${line} imports "${specifier}", which is not published: import an entry point of package.json's exports`,
        ),
    );
}

/** Where a package is asked for that is a peer, with a sentence for whoever does not have it. */
const asksForPeers = 'src/terraform/bundle/';

/** Finds packages that a user of the published package would miss: `src` runs on dependencies, `lib` on peers. */
export function findMissingPackages(modules: readonly Module[], manifest: Manifest): readonly string[] {
  const { dependencies, peerDependencies } = manifest;
  const allowed = { src: dependencies, lib: peerDependencies };
  return modules
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) => {
      const folder = path.startsWith('src/') ? 'src' : path.startsWith('lib/') ? 'lib' : undefined;
      if (folder === undefined) return [];
      return imports
        .filter(({ specifier, target }) => target === undefined && !specifier.startsWith('node:'))
        .filter(({ specifier }) => !(packageOf(specifier) in allowed[folder]))
        .filter(({ specifier }) => !(path.startsWith(asksForPeers) && packageOf(specifier) in peerDependencies))
        .map(
          ({ specifier, line }) =>
            `${path}:${line} imports "${specifier}", which ${folder} does not have when installed: ` +
            `it has ${Object.keys(allowed[folder]).join(', ')} and what starts with node:`,
        );
    });
}

function isPublished(specifier: string, { name, exports }: Manifest): boolean {
  if (specifier.startsWith('#')) return false;
  if (specifier !== name && !specifier.startsWith(`${name}/`)) return true;
  const entry = `.${specifier.slice(name.length)}`;
  return Object.keys(exports).some((pattern) => {
    const [start = '', end] = pattern.split('*');
    return end === undefined ? entry === pattern : entry.startsWith(start) && entry.endsWith(end);
  });
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
