import { CODES } from './msgpack-code';

describe('CODES', () => {
  it('knows every first byte', () => {
    expect(CODES).toHaveLength(0x100);
  });

  it.each([
    [0x00, 'an integer', 0, 0],
    [0x7f, 'an integer', 127, 0],
    [0x80, 'a map', 0, 0],
    [0x9f, 'an array', 15, 0],
    [0xbf, 'a string', 31, 0],
    [0xc0, 'null', 0, 0],
    [0xc1, 'a stray byte', 0, 0],
    [0xc3, 'a bool', 1, 0],
    [0xc6, 'a string', 0, 4],
    [0xc9, 'an unknown value', 0, 4],
    [0xcb, 'a float', 0, 8],
    [0xcf, 'an integer', 0, 8],
    [0xd8, 'an unknown value', 16, 0],
    [0xdb, 'a string', 0, 4],
    [0xdd, 'an array', 0, 4],
    [0xdf, 'a map', 0, 4],
    [0xe0, 'an integer', -32, 0],
    [0xff, 'an integer', -1, 0],
  ])('knows what %d says', (byte, family, fixed, width) => {
    expect(CODES[byte]).toMatchObject({ family, fixed, width, signed: false });
  });

  it('takes the integers from 0xd0 to 0xd3, and no others, for signed ones', () => {
    expect([...CODES.keys()].filter((byte) => CODES[byte]?.signed)).toEqual([0xd0, 0xd1, 0xd2, 0xd3]);
  });
});
