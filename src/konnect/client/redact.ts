export type Redact = (text: string) => string;

/** Shorter ones are in every text by accident. */
const shortestSecret = 4;

/**
 * Replaces secrets in texts that somebody else wrote: as they are, as JSON and URLs escape them, and the credential
 * alone of an authorization with its scheme.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const forms = secrets
    .flatMap((secret) => [secret, ...secret.split(/\s+/).slice(1)])
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .filter((form) => form.length >= shortestSecret)
    .sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((redacted, form) => redacted.replaceAll(form, '(secret)'), text);
}
