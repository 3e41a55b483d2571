import { basename } from 'node:path';
import type { ReflectionObject } from 'protobufjs';

export interface GeneratedFile {
  readonly protoPackage: string;
  readonly path: string;
}

/** One file a package. */
export const generatedFiles: readonly GeneratedFile[] = [
  { protoPackage: 'tfplugin6', path: 'src/terraform/tfplugin6/gen/tfplugin6.ts' },
  { protoPackage: 'plugin', path: 'src/terraform/plugin/gen/plugin.ts' },
  { protoPackage: 'grpc.health.v1', path: 'src/terraform/plugin/gen/health.ts' },
  { protoPackage: 'google.protobuf', path: 'src/terraform/plugin/gen/google.ts' },
];

/** `.tfplugin6.Schema.Block` is `tfplugin6.Schema.Block`. */
export function fullName(object: ReflectionObject): string {
  return object.fullName.slice(1);
}

/** @throws Error for a type of a package that has no generated file. */
export function fileOf(object: ReflectionObject): GeneratedFile {
  const file = generatedFiles.find(({ protoPackage }) => fullName(object).startsWith(`${protoPackage}.`));
  if (file === undefined) throw new Error(`Cannot generate ${fullName(object)} as its package has no file: add one`);
  return file;
}

/** `tfplugin6.Schema.Block` is exported as `SchemaBlock`. */
export function typeName(object: ReflectionObject): string {
  return fullName(object)
    .slice(fileOf(object).protoPackage.length + 1)
    .replaceAll('.', '');
}

/** How a type is written where another one uses it: types of another package are qualified by its file's name. */
export function reference(object: ReflectionObject, user: ReflectionObject): string {
  const file = fileOf(object);
  return file === fileOf(user) ? typeName(object) : `${moduleName(file)}.${typeName(object)}`;
}

/** The name under which other generated files import this one. */
export function moduleName(file: GeneratedFile): string {
  return basename(file.path, '.ts');
}

/** `type_name` is `typeName`; the protocol's `Error` is `error`. */
export function propertyName(name: string): string {
  const camel = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return camel.charAt(0).toLowerCase() + camel.slice(1);
}

/** A .proto comment as a docstring, indented; nothing when there is none. */
export function docstring(object: ReflectionObject, indent: string): string {
  return object.comment ? `${indent}/** ${object.comment.replaceAll('\n', ' ')} */\n` : '';
}
