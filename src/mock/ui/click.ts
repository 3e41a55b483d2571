import { z } from 'zod';

export const sampleKinds = ['call', 'refused call', 'failed login'] as const;

const Click = z.discriminatedUnion('do', [
  /** Time stands, runs, goes to the next timer, or moves ahead. */
  z.object({ do: z.literal('freeze') }),
  z.object({ do: z.literal('thaw') }),
  z.object({ do: z.literal('skip') }),
  /** What was clicked so far is not kept any longer. */
  z.object({ do: z.literal('forget') }),
  z.object({ do: z.literal('advance'), ms: z.coerce.number().int().positive() }),
  /** Events come about. */
  z.object({
    do: z.literal('record'),
    kind: z.enum(sampleKinds),
    count: z.coerce.number().int().min(1).max(1000),
  }),
  /** The webhook gets a receiver of the local Konnect's own. */
  z.object({ do: z.literal('connect') }),
  z.object({ do: z.literal('switch'), to: z.enum(['on', 'off']) }),
  /** The next attempts to deliver, or calls of the API in the region, go wrong as faults are written. */
  z.object({ do: z.literal('fault'), steps: z.string().min(1) }),
  z.object({ do: z.literal('api-fault'), steps: z.string().min(1) }),
  z.object({ do: z.literal('clear-faults') }),
  /** All that Konnect still keeps is delivered once more. */
  z.object({ do: z.literal('replay') }),
]);

/** What a form of the pages asks for. */
export type Click = z.output<typeof Click>;
/** Kept for the test that tells them again, which makes no calls that a fault of the API could meet. */
export type KeptClick = Exclude<ClickOnCell, ClickOf<'api-fault'>>;
/** Done on the page of a webhook. */
export type ClickOnCell = Exclude<Click, ClickOf<'freeze' | 'thaw' | 'skip' | 'advance' | 'forget'>>;
export type ClickOf<Kind extends Click['do']> = Extract<Click, { do: Kind }>;

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
