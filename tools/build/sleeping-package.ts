import { build, type Plugin } from 'esbuild';

/**
 * Keeps a package as text inside the bundle, compiled when it is first imported. V8 scans all code of a file before it
 * runs the first line of it: a large package that a start does not need costs each start its share, and text does not.
 */
export function sleepingPackage(name: string): Plugin {
  return {
    name: `sleeping ${name}`,
    setup: (setup) => {
      const filter = new RegExp(`^${name}$`);
      setup.onResolve({ filter }, ({ path }) => ({ path, namespace: 'sleeping' }));
      setup.onLoad({ filter, namespace: 'sleeping' }, async () => ({
        contents: `new Function('module', 'require', ${JSON.stringify(await bundlePackage(name))})(module, require);`,
        loader: 'js',
      }));
    },
  };
}

/** The package and what it imports, as the body of a function of `module` and `require`. */
async function bundlePackage(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = require('${name}')`, resolveDir: __dirname },
    ...{ bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', write: false },
  });
  return outputFiles[0]?.text ?? '';
}
