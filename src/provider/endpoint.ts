import type { Validator } from '#terraform/framework/validator';

/** An https URL. Never shows what may be a credential in it. */
export const httpsOnly: Validator<string> = {
  validate: (value) =>
    value.startsWith('https://') && URL.canParse(value)
      ? undefined
      : `${JSON.stringify(showEndpoint(value))} is no https URL, and Konnect delivers over https only: write it like "https://collector.example.com/audit"`,
};

/**
 * An endpoint as messages may show it: where it is, and nothing of user, path, query and fragment, as each of them is the
 * credential of some collector.
 */
export function showEndpoint(endpoint: string): string {
  const [, scheme = '', authority = '', rest = ''] = /^([a-z]*:?\/\/)?([^/?#]*)(.*)$/is.exec(endpoint) ?? [];
  const host = authority.replace(/^.*@/s, '').trim();
  return `${scheme}${hostPattern.test(host) ? host : '...'}${/^\/?$/.test(rest) ? rest : '/...'}`;
}

const hostPattern = /^([\w. -]*|\[[\da-f:.]+\])(:\d+)?$/i;
