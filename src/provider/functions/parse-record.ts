import type { FieldValue, ParsedRecord } from '#konnect/record/parse';
import { CtyNumber } from '#terraform/cty/number';
import { string, type Type } from '#terraform/cty/type';
import { ctyObject, type CtyObject, type Value } from '#terraform/cty/value';
import { ArgumentError, defineFunction } from '#terraform/framework/function';
import { fieldTypes, recordType } from './record-type';

export const parseRecord = defineFunction({
  summary: 'An audit record as an object',
  description:
    'Reads one line of a delivery, CEF, JSON or CPS, and answers the same object for all of them. It has every field that a record can have, `null` where this one has none; `type` is `authentication`, `authorization` or `access`, `format` is how the line was written, and `other` holds as text what no record is known to have. Numbers are exact. The signature is not checked: see `verify_record`.',
  parameters: { line: { type: string, description: 'One line of a delivery.' } },
  returns: recordType,

  async run({ line }) {
    const { parseRecord: parse } = await import('#konnect/record/parse');
    try {
      return toObject(parse(line.trimEnd()));
    } catch (error) {
      if (error instanceof SyntaxError) throw new ArgumentError('line', error.message);
      throw error;
    }
  },
});

function toObject({ format, fields }: ParsedRecord): CtyObject {
  const record = ctyObject(Object.keys(fieldTypes).map((name) => [name, null]));
  const other = ctyObject();
  for (const [name, value] of Object.entries(fields)) {
    const known = fieldTypes[name] && toValue(fieldTypes[name], value);
    if (known === undefined) other[name] = String(value);
    else record[name] = known;
  }
  return Object.assign(record, { format, type: kindOf(fields['name']), other });
}

/** Undefined when the value is not of the type. */
function toValue(type: Type, value: FieldValue): Value | undefined {
  if (value === null) return null;
  switch (type.kind) {
    case 'number':
      return typeof value === 'number' ? CtyNumber.fromDouble(value) : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return String(value);
  }
}

/** Records do not carry the kind of their event: their name tells. Null when it is none that is known. */
function kindOf(name: FieldValue | undefined): string | null {
  const text = String(name);
  if (text === 'Ingress') return 'access';
  if (text.startsWith('Authz.')) return 'authorization';
  return text.startsWith('AUTHENTICATION_OUTCOME_') ? 'authentication' : null;
}
