import { execFileSync } from 'node:child_process';

const loaders = new Set(['tsx', 'esbuild', 'get-tsconfig', 'resolve-pkg-maps']);

/** The packages that are loaded when a program has run this far. */
function packagesAfter(program: string): readonly string[] {
  const report = `console.log(JSON.stringify(Object.keys(require.cache)))`;
  const flags = ['--import', 'tsx', '-C', 'konnect-audit-source', '--input-type', 'commonjs'];
  const output = execFileSync(process.execPath, [...flags, '-e', `${program}; ${report}`], { encoding: 'utf8' });
  const files = JSON.parse(output) as readonly string[];
  const names = files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  return [...new Set(names.filter((name): name is string => name !== undefined && !loaders.has(name)))];
}

const create = `const { createClient } = require('#konnect/client/client');
  createClient({ serverUrl: 'https://127.0.0.1:1/{region}', token: 'kpat_x', userAgent: 'x', clock: {} })`;

describe('a client that has called nobody', () => {
  it('has loaded no package', () => {
    expect(packagesAfter(create)).toEqual([]);
  });

  it('would be caught loading one', () => {
    expect(packagesAfter(`require('zod')`)).toEqual(['zod']);
  });
});
