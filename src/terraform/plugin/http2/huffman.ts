import { ConnectionError } from './protocol';

/**
 * Lengths of the codes of the bytes 0 to 255 and of the end of a string, in bits (RFC 7541, appendix B). The code is
 * canonical: the lengths tell the codes.
 */
const lengths = [
  13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
  13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6, 15, 5, 6, 5, 6,
  5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23,
  22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24, 22, 21, 20, 22, 22,
  23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23, 26, 26,
  20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27,
  27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27,
  27, 27, 27, 26, 30,
];

const endOfString = 256;
const longestCode = 30;

/** All codes of one length, in bits, are numbers in a row, and stand for symbols in a row. */
interface Codes {
  readonly first: number;
  readonly symbols: readonly number[];
}

/** Shorter codes come first, and within a length those of lower bytes; a longer code goes on where the shorter ended. */
function codesByLength(): readonly Codes[] {
  const byLength = Array.from({ length: longestCode + 1 }, (): number[] => []);
  for (let symbol = 0; symbol < lengths.length; symbol++) byLength[lengths[symbol] ?? 0]?.push(symbol);
  let next = 0;
  return byLength.map((symbols) => {
    const first = 2 * next;
    next = first + symbols.length;
    return { first, symbols };
  });
}

/** Makes the decoder of strings that a client compressed (RFC 7541, section 5.2). */
export function createHuffmanDecoder(): (bytes: Buffer) => string {
  let codes: readonly Codes[] | undefined;
  return (bytes) => {
    codes ??= codesByLength();
    return decode(codes, bytes);
  };
}

/** @throws ConnectionError unless the string ends with at most seven ones */
function decode(codes: readonly Codes[], bytes: Buffer): string {
  const decoded: number[] = [];
  let code = 0;
  let length = 0;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      code = 2 * code + ((byte >>> bit) & 1);
      length += 1;
      const row = codes[length];
      const symbol = row?.symbols[code - row.first];
      if (symbol === endOfString) throw malformed();
      if (symbol === undefined) continue;
      decoded.push(symbol);
      code = 0;
      length = 0;
    }
  }
  const isPadding = length <= 7 && code === 2 ** length - 1;
  if (!isPadding) throw malformed();
  return Buffer.from(decoded).toString('latin1');
}

function malformed(): ConnectionError {
  return new ConnectionError(
    'COMPRESSION_ERROR',
    'Cannot decode headers as a compressed string does not end as it must',
  );
}
