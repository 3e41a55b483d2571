import { isGenerated, type Module } from '#test/architecture/module';

const emptyWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'base']);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Finds folders and files whose name says nothing, or says it in another spelling than the rest. */
export function findBadNames(modules: readonly Module[]): readonly string[] {
  const names = modules
    .filter(({ path }) => /^(src|lib|test|tools)\//.test(path) && !isGenerated(path))
    .flatMap(({ path }) =>
      path
        .replace(/(\.test)?(\.d)?\.ts$/, '')
        .split('/')
        .map((name) => ({ path, name })),
    );
  return [
    ...names
      .filter(({ name }) => name.split('-').some((word) => emptyWords.has(word)))
      .map(({ path, name }) => `${path} is called "${name}", which says nothing: name it after what it exports`),
    ...names
      .filter(({ name }) => !kebabCase.test(name))
      .map(
        ({ path, name }) =>
          `${path} has "${name}" in it, which is not kebab-case: write it in small letters and hyphens`,
      ),
  ];
}
