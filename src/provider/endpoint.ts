import type { Validator } from '#terraform/framework/validator';

/** An https URL. Never shows what may be a credential in it. */
export const httpsOnly: Validator<string> = {
  validate: (value) =>
    value.startsWith('https://') && URL.canParse(value)
      ? undefined
      : `${JSON.stringify(showEndpoint(value))} is no https URL, and Konnect delivers over https only: write it like "https://collector.example.com/audit"`,
};

/** An endpoint as messages may show it: without user, password, query and fragment, which often are the credential. */
export function showEndpoint(endpoint: string): string {
  return endpoint.replace(/[?#].*$/s, '').replace(/^([a-z]*:?\/\/)?[^/]*@/i, '$1');
}
