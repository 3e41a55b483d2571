/** The type or function that a request names; undefined when it is about none. */
export function subjectOf(request: unknown): string | undefined {
  const { typeName, actionType, name } = request as { readonly [K in 'typeName' | 'actionType' | 'name']?: string };
  return typeName || actionType || name || undefined;
}
