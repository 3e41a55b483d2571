/** What an item of MessagePack is, in words fit for a message. */
export type Family =
  | 'null'
  | 'a bool'
  | 'an integer'
  | 'a float'
  | 'a string'
  | 'an array'
  | 'a map'
  | 'an unknown value'
  | 'a stray byte';

/** What the first byte of an item says. */
export interface Code {
  readonly family: Family;
  /** The small number, or the length, which the byte itself holds; what it says when `width` is 0. */
  readonly fixed: number;
  /** How many bytes behind it hold the number, or the length. */
  readonly width: number;
  /** Whether those bytes are an integer in two's complement. */
  readonly signed: boolean;
}

/** Every first byte an item can have. Strings and byte strings are one family: go-cty reads either for the other. */
export const CODES: readonly Code[] = [
  ...fixed('an integer', range(0, 0x80)),
  ...fixed('a map', range(0, 0x10)),
  ...fixed('an array', range(0, 0x10)),
  ...fixed('a string', range(0, 0x20)),
  ...fixed('null', [0]),
  ...fixed('a stray byte', [0]),
  ...fixed('a bool', [0, 1]),
  ...sized('a string', [1, 2, 4]),
  ...sized('an unknown value', [1, 2, 4]),
  ...sized('a float', [4, 8]),
  ...sized('an integer', [1, 2, 4, 8]),
  ...sized('an integer', [1, 2, 4, 8]).map((code) => ({ ...code, signed: true })),
  ...fixed('an unknown value', [1, 2, 4, 8, 16]),
  ...sized('a string', [1, 2, 4]),
  ...sized('an array', [2, 4]),
  ...sized('a map', [2, 4]),
  ...fixed('an integer', range(-0x20, 0)),
];

function fixed(family: Family, numbers: readonly number[]): Code[] {
  return numbers.map((number) => ({ family, fixed: number, width: 0, signed: false }));
}

function sized(family: Family, widths: readonly number[]): Code[] {
  return widths.map((width) => ({ family, fixed: 0, width, signed: false }));
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}
