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

/** A tree in an array: at 2n and 2n+1 the node after a 0 and a 1; a leaf is the byte's complement. */
type Tree = Int16Array;

function growTree(): Tree {
  const tree = new Int16Array(2 * lengths.length);
  let nodes = 1;
  let code = 0;
  for (let length = 1; length <= longestCode; length++, code *= 2) {
    for (const [symbol, wanted] of lengths.entries()) {
      if (wanted !== length) continue;
      let node = 0;
      for (let bit = length - 1; bit > 0; bit--) {
        const branch = 2 * node + ((code >>> bit) & 1);
        if (tree[branch] === 0) tree[branch] = nodes++;
        node = tree[branch] ?? 0;
      }
      tree[2 * node + (code & 1)] = ~symbol;
      code += 1;
    }
  }
  return tree;
}

/** Makes the decoder of strings that a client compressed (RFC 7541, section 5.2). */
export function createHuffmanDecoder(): (bytes: Buffer) => string {
  let tree: Tree | undefined;
  return (bytes) => {
    tree ??= growTree();
    return decode(tree, bytes);
  };
}

/** @throws ConnectionError unless the string ends with at most seven ones */
function decode(tree: Tree, bytes: Buffer): string {
  const decoded: number[] = [];
  let node = 0;
  let padding = 0;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      const value = (byte >>> bit) & 1;
      const next = tree[2 * node + value] ?? 0;
      padding = value === 1 ? padding + 1 : 8;
      if (next >= 0) {
        node = next;
        continue;
      }
      if (~next === endOfString) throw malformed();
      decoded.push(~next);
      node = 0;
      padding = 0;
    }
  }
  if (padding > 7) throw malformed();
  return Buffer.from(decoded).toString('latin1');
}

function malformed(): ConnectionError {
  return new ConnectionError(
    'COMPRESSION_ERROR',
    'Cannot decode headers as a compressed string does not end as it must',
  );
}
