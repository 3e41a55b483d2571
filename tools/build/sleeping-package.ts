import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/**
 * Keeps a package as compressed text inside the bundle, unpacked and compiled when it is first imported. V8 scans all
 * code of a file before it runs the first line of it, and all text too: a large package that a start does not need
 * costs each start its share, and what is a quarter as long costs next to nothing.
 */
export function sleepingPackage(name: string): Plugin {
  return {
    name: `sleeping ${name}`,
    setup: (setup) => {
      const filter = new RegExp(`^${name}$`);
      setup.onResolve({ filter }, ({ path }) => ({ path, namespace: 'sleeping' }));
      setup.onLoad({ filter, namespace: 'sleeping' }, async () => ({
        contents: wakeUp(await compress(await bundlePackage(name))),
        loader: 'js',
      }));
    },
  };
}

/** A module that is the package. @param packed What {@link compress} made */
function wakeUp(packed: string): string {
  const text = `require('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString()`;
  return `new Function('module', 'require', ${text})(module, require);`;
}

/** In the background: it takes a second, in which a spinner shall spin and Ctrl-C be heard. */
async function compress(code: string): Promise<string> {
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  return (await promisify(brotliCompress)(code, { params })).toString('base64');
}

/** The package and what it imports, as the body of a function of `module` and `require`. */
async function bundlePackage(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = require('${name}')`, resolveDir: __dirname },
    ...{ bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', write: false },
  });
  return outputFiles[0]?.text ?? '';
}
