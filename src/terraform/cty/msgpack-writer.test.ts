import { MsgpackWriter } from './msgpack-writer';
import { CtyNumber } from './number';

function hexOf(write: (writer: MsgpackWriter) => void): string {
  const writer = new MsgpackWriter();
  write(writer);
  return Buffer.from(writer.finish()).toString('hex');
}

describe('MsgpackWriter', () => {
  it.each([
    ['0', '00'],
    ['127', '7f'],
    ['128', 'cc80'],
    ['255', 'ccff'],
    ['256', 'cd0100'],
    ['65535', 'cdffff'],
    ['65536', 'ce00010000'],
    ['4294967295', 'ceffffffff'],
    ['4294967296', 'cf0000000100000000'],
    ['9007199254740991', 'cf001fffffffffffff'],
    ['9007199254740993', 'cf0020000000000001'],
    ['9223372036854775807', 'cf7fffffffffffffff'],
    ['-1', 'ff'],
    ['-32', 'e0'],
    ['-33', 'd0df'],
    ['-128', 'd080'],
    ['-129', 'd1ff7f'],
    ['-32768', 'd18000'],
    ['-32769', 'd2ffff7fff'],
    ['-2147483648', 'd280000000'],
    ['-2147483649', 'd3ffffffff7fffffff'],
    ['-9223372036854775808', 'd38000000000000000'],
  ])('writes the whole number %s in as few bytes as it takes', (text, hex) => {
    expect(hexOf((writer) => writer.number(CtyNumber.parse(text)))).toBe(hex);
  });

  it.each([
    ['0.5', 'cb3fe0000000000000'],
    ['-2.75', 'cbc006000000000000'],
    ['0.1000000000000000055511151231257827021181583404541015625', 'cb3fb999999999999a'],
  ])('writes %s, which is exactly a double, as a double', (text, hex) => {
    expect(hexOf((writer) => writer.number(CtyNumber.parse(text)))).toBe(hex);
  });

  it.each([
    '0.1',
    '0.15',
    '9223372036854775808',
    '-9223372036854775809',
    '18446744073709551617',
    '-0.00000000000000000005',
  ])('writes %s, which is neither, as its digits', (text) => {
    const head = (0xa0 | text.length).toString(16);
    expect(hexOf((writer) => writer.number(CtyNumber.parse(text)))).toBe(head + Buffer.from(text).toString('hex'));
  });

  it.each([
    [0, 'a0'],
    [31, 'bf'],
    [32, 'd920'],
    [255, 'd9ff'],
    [256, 'da0100'],
    [65535, 'daffff'],
    [65536, 'db00010000'],
  ])('announces a string of %d bytes', (length, head) => {
    expect(hexOf((writer) => writer.string('x'.repeat(length)))).toBe(head + '78'.repeat(length));
  });

  it('writes text in normalized form, counting bytes and not characters', () => {
    expect(hexOf((writer) => writer.string('e\u0301'))).toBe('a2c3a9');
    expect(hexOf((writer) => writer.string('\ud800'))).toBe('a3efbfbd');
    expect(hexOf((writer) => writer.string('\u{1f600}'))).toBe('a4f09f9880');
  });

  it.each([
    ['nil', 'c0', (writer: MsgpackWriter) => writer.nil()],
    ['false', 'c2', (writer: MsgpackWriter) => writer.bool(false)],
    ['true', 'c3', (writer: MsgpackWriter) => writer.bool(true)],
    ['a byte string', 'c403c3a961', (writer: MsgpackWriter) => writer.binary('\u00e9a')],
    ['a short array', '9f', (writer: MsgpackWriter) => writer.array(15)],
    ['an array', 'dc0010', (writer: MsgpackWriter) => writer.array(16)],
    ['a long array', 'dd00010000', (writer: MsgpackWriter) => writer.array(65536)],
    ['a small map', '8f', (writer: MsgpackWriter) => writer.map(15)],
    ['a map', 'de0010', (writer: MsgpackWriter) => writer.map(16)],
    ['a large map', 'df00010000', (writer: MsgpackWriter) => writer.map(65536)],
    ['an extension of one byte', 'd40000', (writer: MsgpackWriter) => writer.extension(0, Uint8Array.of(0))],
    [
      'an extension of four bytes',
      'd60c82000102',
      (writer: MsgpackWriter) => writer.extension(12, Uint8Array.of(0x82, 0, 1, 2)),
    ],
    [
      'an extension of three bytes',
      'c7030c810203',
      (writer: MsgpackWriter) => writer.extension(12, Uint8Array.of(0x81, 2, 3)),
    ],
    [
      'an extension of 256 bytes',
      `c801000c${'00'.repeat(256)}`,
      (writer: MsgpackWriter) => writer.extension(12, Buffer.alloc(256)),
    ],
  ])('writes %s', (_, hex, write) => {
    expect(hexOf(write)).toBe(hex);
  });

  it('keeps what it wrote when its buffer grows', () => {
    const hex = hexOf((writer) => {
      for (let item = 0; item < 3000; item++) writer.integer(item & 0x7f);
      writer.string('x'.repeat(5000));
      writer.number(CtyNumber.parse('0.5'));
    });
    const items = Buffer.from(Array.from({ length: 3000 }, (_, item) => item & 0x7f)).toString('hex');
    expect(hex).toBe(`${items}da1388${'78'.repeat(5000)}cb3fe0000000000000`);
  });
});
