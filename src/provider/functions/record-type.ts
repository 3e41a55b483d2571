import { Event } from '#konnect/contract/event';
import { header } from '#konnect/record/header';
import type { z } from 'zod';
import { bool, map, number, object, string, type Type } from '#terraform/cty/type';

/** Fields of every record, in each of its kinds, by name: whatever the contract and the header know. */
export const fieldTypes: Readonly<Record<string, Type>> = {
  ...Object.fromEntries(Object.keys(header).map((name) => [name, string])),
  ...Object.fromEntries(
    Event.options.flatMap(({ shape }) =>
      Object.entries<z.ZodType>(shape).map(([name, field]) => [name, typeOf(field)]),
    ),
  ),
  sig: string,
};

/** What `parse_record` answers: one type for all records, so that they can be put into a list. */
export const recordType: Type = object({ ...fieldTypes, format: string, other: map(string) });

function typeOf(field: z.ZodType): Type {
  const { def } = field;
  switch (def.type) {
    case 'optional':
      return typeOf((def as z.ZodOptional<z.ZodType>['def']).innerType);
    case 'number':
      return number;
    case 'boolean':
      return bool;
    case 'literal':
      return (def as z.ZodLiteral['def']).values.includes(true) ? bool : string;
    default:
      return string;
  }
}
