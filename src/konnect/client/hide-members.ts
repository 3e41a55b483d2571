export const secret = '(secret)';

/**
 * A text without what stands in it as a member `authorization`, and with the host alone of each `endpoint`, as some carry
 * their credential in the URL. The text may be JSON that was cut off, or that is quoted in something else.
 */
export function hideMembers(text: string): string {
  return text.replace(
    /(\\*"(authorization|endpoint)\\*"\s*:\s*\\*")((?:[^"\\]|\\.)*)/g,
    (_, before: string, name: string, value: string) => before + (name === 'endpoint' ? hostOf(value) : secret),
  );
}

function hostOf(endpoint: string): string {
  return endpoint
    .replace(/^(\w+:\/\/)[^/?#]*@/, `$1${secret}@`)
    .replace(/^(\w+:\/\/[^/?#]*)(?:\/.|[?#]).*$/s, `$1/${secret}`);
}
