import { isIPv4 } from 'node:net';
import type { CustomType } from './custom-type';
import { canonicalAddress } from './ip';

/** An address and the length of its network in bits. Other bits of the address than those of the network count, too. */
export function cidr(): CustomType {
  return { noun: 'an IP network', example: '192.0.2.0/24 or 2001:db8::/32', canonical };
}

function canonical(text: string): string | undefined {
  const [match, written = '', bits = ''] = /^(.+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const address = match === undefined ? undefined : canonicalAddress(written);
  if (address === undefined || Number(bits) > (isIPv4(address) ? 32 : 128)) return undefined;
  return `${address}/${bits}`;
}
