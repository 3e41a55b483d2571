import { fingerprint } from '#terraform/cty/fingerprint';
import { parseJson } from '#terraform/cty/parse-json';
import { dynamic } from '#terraform/cty/type';
import type { Value } from '#terraform/cty/value';
import type { CustomType } from './custom-type';

/** JSON: white space, the order of members and the spelling of a number mean nothing. */
export function json(): CustomType {
  return { noun: 'JSON', example: '{"a":1}, or use jsonencode()', canonical };
}

function canonical(text: string): string | undefined {
  try {
    const parsed: unknown = parseJson(text);
    return fingerprint(dynamic, parsed as Value);
  } catch {
    return undefined;
  }
}
