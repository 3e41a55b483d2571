/**
 * As much of DER, the encoding of X.509, as a certificate needs: ITU-T X.690.
 * Every function returns one whole element: tag, length, contents.
 */
export function sequence(...elements: Uint8Array[]): Buffer {
  return element(0x30, Buffer.concat(elements));
}

export function set(...elements: Uint8Array[]): Buffer {
  return element(0x31, Buffer.concat(elements));
}

/** A non-negative integer, most significant byte first. */
export function integer(bytes: Uint8Array): Buffer {
  const [first = 0] = bytes;
  return element(0x02, first < 0x80 ? bytes : Buffer.concat([Buffer.of(0), bytes]));
}

export function boolean(value: boolean): Buffer {
  return element(0x01, Buffer.of(value ? 0xff : 0));
}

export function octetString(bytes: Uint8Array): Buffer {
  return element(0x04, bytes);
}

/** @param unused how many bits at the end say nothing */
export function bitString(bytes: Uint8Array, unused = 0): Buffer {
  return element(0x03, Buffer.concat([Buffer.of(unused), bytes]));
}

export function utf8String(text: string): Buffer {
  return element(0x0c, Buffer.from(text));
}

/** @param dotted for example `2.5.29.17` */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** A time in whole seconds: with a year of two digits before 2050 and of four from then on, as RFC 5280 demands. */
export function time(date: Date): Buffer {
  const text = date.toISOString().replace(/[-:T]|\.\d+/g, '');
  return date.getUTCFullYear() < 2050 ? element(0x17, Buffer.from(text.slice(2))) : element(0x18, Buffer.from(text));
}

/** An element whose tag is a number of its context, with other elements in it or with plain contents. */
export function context(number: number, form: 'constructed' | 'primitive', contents: Uint8Array): Buffer {
  return element((form === 'constructed' ? 0xa0 : 0x80) | number, contents);
}

function element(tag: number, contents: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag), length(contents.length), contents]);
}

function length(count: number): Buffer {
  if (count < 0x80) return Buffer.of(count);
  const bytes = [];
  for (let rest = count; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.of(0x80 | bytes.length, ...bytes);
}

function base128(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
}
