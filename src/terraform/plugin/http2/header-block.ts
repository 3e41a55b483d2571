/**
 * Headers as they travel, each spelled out: what we answer is short, and a table would have to be kept in step with the
 * client's (RFC 7541, section 6.2.2).
 *
 * @param fields - Names in small letters, values of at most 16 KB together.
 */
export function encodeHeaders(fields: Readonly<Record<string, string | number>>): Buffer {
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    Buffer.of(0),
    encodeString(name),
    encodeString(String(value)),
  ]);
  return Buffer.concat(parts);
}

function encodeString(text: string): Buffer {
  return Buffer.concat([encodeLength(text.length), Buffer.from(text, 'latin1')]);
}

function encodeLength(length: number): Buffer {
  if (length < 0x7f) return Buffer.of(length);
  const bytes = [0x7f];
  let rest = length - 0x7f;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}
