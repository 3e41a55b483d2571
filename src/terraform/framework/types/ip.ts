import { isIPv4, isIPv6 } from 'node:net';
import type { CustomType } from './custom-type';

/** An address of version 4 or 6, without a zone: one of version 6 can be written in many ways. */
export function ip(): CustomType {
  return { noun: 'an IP address', example: '192.0.2.1 or 2001:db8::1', canonical: canonicalAddress };
}

/** The address in its shortest form (RFC 5952); undefined when the text is none. */
export function canonicalAddress(text: string): string | undefined {
  if (isIPv4(text)) return text;
  if (!isIPv6(text) || text.includes('%')) return undefined;
  return new URL(`http://[${text}]/`).hostname.slice(1, -1);
}
