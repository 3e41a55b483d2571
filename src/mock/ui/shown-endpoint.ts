/** An endpoint without what may be a key in it: user, password and query. Text that is no URL is not shown at all. */
export function shownEndpoint(endpoint: string): string {
  if (!URL.canParse(endpoint)) return '(not a URL)';
  const { origin, pathname, search, username } = new URL(endpoint);
  const [scheme, host] = origin.split('//', 2);
  return `${scheme}//${username ? '…@' : ''}${host}${pathname}${search ? '?…' : ''}`;
}
