/** The secrets in a body that is sent: the authorization, and what the endpoint carries besides where it is. */
export function secretsOf(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const { authorization, endpoint } = body as Readonly<Record<string, unknown>>;
  return [
    ...(typeof authorization === 'string' ? [authorization] : []),
    ...(typeof endpoint === 'string' && URL.canParse(endpoint) ? secretsOfUrl(new URL(endpoint)) : []),
  ];
}

function secretsOfUrl({ password, search, searchParams, hash }: URL): readonly string[] {
  return [password, search.slice(1), ...searchParams.values(), hash.slice(1)].filter((text) => text !== '');
}
