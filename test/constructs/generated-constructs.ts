import { Testing, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** What each generated file exports, by path. */
export type Modules = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
/** Makes a construct of the class in a generated file. */
export type Declare = (path: string, id: string, config?: object) => Construct;
export type Build = (stack: TerraformStack, declare: Declare) => void;

/** Runs generated files with this process's own cdktf. */
export function load(sources: ReadonlyMap<string, string>): Modules {
  return new Map([...sources].map(([path, source]) => [path, evaluate(source)]));
}

/** The cdk.tf.json of a stack built with the classes of generated files. */
export function synthesize(modules: Modules, build: Build): string {
  return Testing.synth(buildStack(modules, build));
}

/** The same stack as HCL, as `cdktf synth --hcl` writes it. */
export function synthesizeHcl(modules: Modules, build: Build): string {
  return Testing.synthHcl(buildStack(modules, build)) as string;
}

function evaluate(source: string): Record<string, unknown> {
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
  });
  const exports: Record<string, unknown> = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is text, not a file to be required
  const run = new Function('exports', 'require', outputText) as (exports: object, load: NodeJS.Require) => void;
  run(exports, require);
  return exports;
}

function buildStack(modules: Modules, build: Build): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'stack');
  build(stack, (path, id, config) => new (constructClass(modules, path))(stack, id, config));
  return stack;
}

type Class = new (scope: Construct, id: string, config?: object) => Construct;

function constructClass(modules: Modules, path: string): Class {
  return Object.values(modules.get(path) ?? {}).find((value) =>
    Object.hasOwn(value as object, 'tfResourceType'),
  ) as Class;
}
