import { z } from 'zod';

export const sampleKinds = ['call', 'refused call', 'failed login'] as const;

const Click = z.discriminatedUnion('do', [
  z.object({ do: z.literal('freeze') }),
  z.object({ do: z.literal('thaw') }),
  z.object({ do: z.literal('skip') }),
  z.object({ do: z.literal('advance'), ms: z.coerce.number().int().positive() }),
  z.object({
    do: z.literal('record'),
    kind: z.enum(sampleKinds),
    count: z.coerce.number().int().min(1).max(1000),
  }),
  z.object({ do: z.literal('switch'), to: z.enum(['on', 'off']) }),
]);

/** What a form of the pages asks for. */
export type Click = z.output<typeof Click>;

/**
 * Reads the fields of a form.
 * @throws Error that names the first field that does not fit
 */
export function parseClick(body: string): Click {
  const fields = Object.fromEntries(new URLSearchParams(body));
  const result = Click.safeParse(fields);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = issue?.path.join('.') ?? '';
  throw new Error(`Cannot do this as "${name}" is "${fields[name] ?? ''}": ${issue?.message ?? ''}`);
}
