import * as z from 'zod';
import { Event } from './event';
import type { Operation, ParamsOf, QueryOf, RequestOf, ResponseOf } from './operation';
import { operations } from './operation';
import { Problem } from './problem';
import { Region } from './region';

/** Compiles only when both are the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The fields below a schema that nothing is said about. */
function undescribed(schema: z.ZodType, path: string): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) => {
      const inner = field as z.ZodType;
      return [...(describes(inner) ? [] : [`${path}.${name}`]), ...undescribed(inner, `${path}.${name}`)];
    });
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => undescribed(option as z.ZodType, path));
  }
  const inner = unwrap(schema);
  return inner ? undescribed(inner, path) : [];
}

function describes(schema: z.ZodType): boolean {
  if (schema.description) return true;
  const inner = unwrap(schema);
  return inner !== undefined && !(schema instanceof z.ZodArray) && describes(inner);
}

function unwrap(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodCatch
  ) {
    return schema.unwrap() as z.ZodType;
  }
  return undefined;
}

describe('operations', () => {
  const rows = Object.entries<Operation>(operations).map(([name, operation]) => ({ name, operation }));

  it.each(rows)('$name says what each of its fields means', ({ name, operation }) => {
    const schemas = [operation.query, operation.request, operation.response].filter((schema) => schema !== undefined);
    expect(schemas.flatMap((schema) => undescribed(schema, name))).toEqual([]);
  });

  it.each([
    { name: 'Event', schema: Event },
    { name: 'Problem', schema: Problem },
    { name: 'Region', schema: z.object({ region: Region }) },
  ])('$name says what each of its fields means', ({ name, schema }) => {
    expect(undescribed(schema, name)).toEqual([]);
  });

  it('notices a field that nothing is said about', () => {
    expect(undescribed(z.object({ a: z.array(z.object({ b: z.string() })).describe('x') }), 'o')).toEqual(['o.a.b']);
  });

  it.each(rows)('$name answers a body exactly when its status allows one', ({ operation }) => {
    expect(operation.response === undefined).toBe(operation.success === 204);
  });

  it('gives each call the parameters of its path, and its bodies', () => {
    const proofs: true[] = [
      true satisfies Same<keyof ParamsOf<'getDestination'>, 'auditLogDestinationId'>,
      true satisfies Same<ParamsOf<'getWebhook'>, undefined>,
      true satisfies Same<RequestOf<'deleteDestination'>, undefined>,
      true satisfies Same<ResponseOf<'deleteDestination'>, undefined>,
      true satisfies Same<QueryOf<'getWebhook'>, undefined>,
      true satisfies Same<RequestOf<'updateWebhook'>['enabled'], boolean | undefined>,
      true satisfies Same<ResponseOf<'getDestination'>['log_format'], string>,
    ];
    expect(proofs).toHaveLength(7);
  });
});
