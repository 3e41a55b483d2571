import { resolve } from 'node:path';
import { parseModules } from './module';
import { findBrokenArrows } from './rules/arrows';
import { findBarrels } from './rules/barrels';
import { findCasts } from './rules/casts';
import { findCycles } from './rules/cycles';
import { findUndecidedPackages } from './rules/decisions';
import { findSilentDisables } from './rules/disabled-lint';
import type { Exception } from './rules/exceptions';
import { findLongFiles } from './rules/length';
import { findBadNames } from './rules/names';
import { findMissingPackages, findUnpublishedImports, type Manifest } from './rules/published';
import { findUntidyScripts, type Scripts } from './rules/scripts';
import { findTimeReaders } from './rules/time';
import { findUpwardImports } from './rules/upward-imports';
import { findForeignWords } from './rules/words';
import { readTree } from './tree';

const mayBeLong: readonly Exception[] = [];
const mayCast: readonly Exception[] = [];

const tree = readTree(resolve(__dirname, '../..'));
const modules = parseModules(tree);
const manifest = JSON.parse(tree.get('package.json') ?? '{}') as Manifest & Scripts;

const rules: Readonly<Record<string, () => readonly string[]>> = {
  'imports follow the arrows of the house': () => findBrokenArrows(modules),
  'imports make no cycle': () => findCycles(modules),
  'imports never climb out of their folder': () => findUpwardImports(modules),
  'no file of src only re-exports': () => findBarrels(modules),
  'examples import what is published': () => findUnpublishedImports(modules, manifest),
  'src and lib import what is there when installed': () => findMissingPackages(modules, manifest),
  'every dependency is named in a decision record': () => findUndecidedPackages(tree, manifest),
  'terraform and konnect do not speak of each other': () => findForeignWords(tree),
  'no file is longer than 400 lines': () => findLongFiles(modules, mayBeLong),
  'the type checker is never told to look away': () => findCasts(modules, mayCast),
  'only the clock reads the time': () => findTimeReaders(modules),
  'names say something, in kebab-case': () => findBadNames(modules),
  'a script tidies up when it is interrupted': () => findUntidyScripts(manifest),
  'a lint rule is switched off with a reason': () => findSilentDisables(modules),
};

it.each(Object.entries(rules))('%s', (_, find) => {
  expect(find()).toEqual([]);
});
