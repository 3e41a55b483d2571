import { json, noTrace, refused, type ApiAnswer, type ApiRequest } from '#mock/message';
import { notFound, Refusal } from '#mock/problem';

/** What can be asked of the local Konnect beside Konnect's own API: method and path, and what answers it. */
export type Controls = Readonly<Record<string, (request: ApiRequest) => unknown>>;

/** Where the controls are: no region is called that. */
export const controlPrefix = '/_/';

function fromElsewhere(): Refusal {
  return new Refusal(403, 'Cannot do this as another web page asks for it: ask for it from a program of your own');
}

/** Leaves no event: whoever steers is no part of what is steered. */
export async function answerControl(request: ApiRequest, controls: Controls): Promise<ApiAnswer> {
  const control = controls[`${request.method} ${request.path}`];
  if (!control) return refused(notFound(`Served are ${Object.keys(controls).join(', ')}`), noTrace);
  if (request.site === 'cross-site' || request.site === 'same-site') return refused(fromElsewhere(), noTrace);
  try {
    return json(200, await control(request));
  } catch (error) {
    if (error instanceof Error)
      return refused(error instanceof Refusal ? error : new Refusal(400, error.message), noTrace);
    throw error;
  }
}
