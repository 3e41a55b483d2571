/** `last_attempt_at` becomes `lastAttemptAt`, `s3bucket` becomes `s3Bucket`: the spelling of cdktf's own generator. */
export function camelCase(name: string): string {
  return name
    .replace(/_+([a-z0-9]|$)/g, (_match, next: string) => next.toUpperCase())
    .replace(/[0-9]+[a-z]/g, (digits) => digits.toUpperCase());
}

export function pascalCase(name: string): string {
  return capitalize(camelCase(name));
}

export function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function uncapitalize(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Names that constructs, cdktf or a language of jsii keep for themselves, as `escapeAttributeName` of `@cdktf/provider-generator` lists them. */
const RESERVED_PROPERTIES = new Map([
  ['build', 'buildAttribute'],
  ['equals', 'equalTo'],
  ['importFrom', 'importFromAttribute'],
  ['moveTo', 'moveToAttribute'],
  ['node', 'nodeAttribute'],
  ['self', 'selfAttribute'],
  ['software', 'softwareAttribute'],
  ['system', 'systemAttribute'],
  ['tfResourceType', 'tfResourceTypeAttribute'],
]);

/** The property that stands for an attribute: camel case, out of the way of reserved names. */
export function propertyName(attribute: string): string {
  const name = camelCase(attribute);
  return RESERVED_PROPERTIES.get(name) ?? name.replace(/^get(?=[A-Za-z])/, 'fetch');
}

/** Resource types that cannot name a class or a folder, as `sanitizeClassOrNamespaceName` of `@cdktf/provider-generator` lists them. */
const RESERVED_TYPES = new Set(
  'await function implements interface let license object package private protected provider public static string version yield'.split(
    ' ',
  ),
);

/** The name a type has within its provider: `acme_thing` of provider `acme` is `thing`. */
export function baseName(terraformType: string, provider: string): string {
  const prefix = `${provider}_`;
  const name = terraformType.startsWith(prefix) ? terraformType.slice(prefix.length) : terraformType;
  return RESERVED_TYPES.has(name) ? `${name}_resource` : name;
}

/** The folder of a type: `webhook_status` lives in `webhook-status`. */
export function folderName(base: string): string {
  return base === 'index' ? 'index-resource' : base.replaceAll('_', '-');
}
