/** The secrets in a body that is sent: the authorization, and what the endpoint carries besides where it is. */
export function secretsOf(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const { authorization, endpoint } = body as Readonly<Record<string, unknown>>;
  return [
    ...(typeof authorization === 'string' ? [authorization] : []),
    ...(typeof endpoint === 'string' && URL.canParse(endpoint) ? secretsOfUrl(new URL(endpoint)) : []),
  ];
}

/** Shorter parts of a path are words. Keys that collectors have in the path are longer, those of Slack 24 characters. */
const shortestKey = 12;

function secretsOfUrl({ username, password, pathname, search, searchParams, hash }: URL): readonly string[] {
  const keys = pathname.split('/').filter((part) => part.length >= shortestKey);
  const texts = [username, password, ...keys, search.slice(1), ...searchParams.values(), hash.slice(1)];
  return texts.filter((text) => text !== '');
}
