import { CtyError } from './error';
import { MsgpackReader } from './msgpack-reader';

function readerOf(hex: string): MsgpackReader {
  return new MsgpackReader(Buffer.from(hex, 'hex'));
}

describe('MsgpackReader', () => {
  it.each([
    ['00', '0'],
    ['7f', '127'],
    ['e0', '-32'],
    ['ff', '-1'],
    ['ccff', '255'],
    ['cdffff', '65535'],
    ['ceffffffff', '4294967295'],
    ['cfffffffffffffffff', '18446744073709551615'],
    ['d080', '-128'],
    ['d18000', '-32768'],
    ['d280000000', '-2147483648'],
    ['d38000000000000000', '-9223372036854775808'],
    ['d30000000000000001', '1'],
    ['cf0020000000000001', '9007199254740993'],
    ['ca3dcccccd', '0.100000001490116119384765625'],
    ['cb3fb999999999999a', '0.1000000000000000055511151231257827021181583404541015625'],
    ['cb8000000000000000', '0'],
    ['cb43f0000000000000', '18446744073709551616'],
    ['a3302e31', '0.1'],
    ['c403302e31', '0.1'],
  ])('reads the number %s as %s', (hex, text) => {
    expect(readerOf(hex).number().toString()).toBe(text);
  });

  it.each([
    ['a3616263', 'a number is required and a string that is not a decimal number was found'],
    ['a34e614e', 'a number is required and a string that is not a decimal number was found'],
    ['cb7ff8000000000000', 'a finite number is required and NaN was found'],
    ['cb7ff0000000000000', 'a finite number is required and Infinity was found'],
    ['caff800000', 'a finite number is required and -Infinity was found'],
    ['c3', 'a number is required and a bool was found'],
    ['90', 'a number is required and an array was found'],
    ['c1', 'a number is required and a stray byte was found'],
  ])('refuses %s as a number', (hex, reason) => {
    expect(() => readerOf(hex).number()).toThrow(`Cannot decode value as ${reason}`);
  });

  it.each([
    ['a0', ''],
    ['a161', 'a'],
    ['d90161', 'a'],
    ['da000161', 'a'],
    ['db0000000161', 'a'],
    ['c40161', 'a'],
    ['a2c3a9', '\u00e9'],
    ['a365cc81', '\u00e9'],
    ['a4f09f9880', '\u{1f600}'],
    [`d946${'61'.repeat(68)}c3a9`, `${'a'.repeat(68)}\u00e9`],
  ])('reads the string %s', (hex, text) => {
    expect(readerOf(hex).string()).toBe(text);
  });

  it.each(['a1ff', 'a2c328', 'a3eda080', 'a1c3'])('refuses %s, which is not UTF-8', (hex) => {
    expect(() => readerOf(hex).string()).toThrow('Cannot decode value as a string is not valid UTF-8');
  });

  it.each([
    ['', (reader: MsgpackReader) => reader.string()],
    ['', (reader: MsgpackReader) => reader.bool()],
    ['a261', (reader: MsgpackReader) => reader.string()],
    ['da01', (reader: MsgpackReader) => reader.string()],
    ['dbffffffff', (reader: MsgpackReader) => reader.string()],
    ['cf00', (reader: MsgpackReader) => reader.number()],
    ['cb00', (reader: MsgpackReader) => reader.number()],
    ['92c0', (reader: MsgpackReader) => reader.array()],
    ['ddffffffffc0', (reader: MsgpackReader) => reader.array()],
    ['82c0c0c0', (reader: MsgpackReader) => reader.map()],
    ['dfffffffffc0', (reader: MsgpackReader) => reader.map()],
    ['d4', (reader: MsgpackReader) => reader.tryExtension()],
    ['c9ffffffff0c', (reader: MsgpackReader) => reader.tryExtension()],
    ['92c0', (reader: MsgpackReader) => reader.skip()],
  ])('refuses %s, which announces more than there is', (hex, read) => {
    expect(() => read(readerOf(hex))).toThrow('Cannot decode value as its bytes end early');
  });

  it.each([
    ['d40000', 0, ''],
    ['c70005', 5, ''],
    ['d5 0c 8000', 12, '8000'],
    ['c7030c810203', 12, '810203'],
    ['c800030c810203', 12, '810203'],
    ['c9000000030c810203', 12, '810203'],
    ['c703ff810203', -1, '810203'],
  ])('reads the extension %s', (hex, type, payload) => {
    const extension = readerOf(hex.replaceAll(' ', '')).tryExtension();
    expect(extension?.type).toBe(type);
    expect(Buffer.from(extension?.payload ?? []).toString('hex')).toBe(payload === '' && type === 0 ? '00' : payload);
  });

  it('takes a key only when it is exactly the expected one', () => {
    const reader = readerOf('a2616201');
    expect([reader.tryKey('a'), reader.tryKey('ac'), reader.tryKey('abc'), reader.tryKey('ab')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(reader.number().toString()).toBe('1');
    expect(readerOf('a2c3a9').tryKey('\u00c3\u00a9')).toBe(false);
    expect(readerOf('').tryKey('')).toBe(false);
  });

  it.each([
    'c0',
    'c2',
    '7f',
    'e0',
    'd18000',
    'cb3fe0000000000000',
    'a161',
    'c40161',
    'd40000',
    'c7030c810203',
    '9301a16193c0c0c0',
    '82a16101a1629101',
    'dc000101',
  ])('passes over %s as a whole', (hex) => {
    const reader = readerOf(`${hex}05`);
    reader.skip();
    expect(reader.number().toString()).toBe('5');
    reader.end();
  });

  it('passes over nesting of any depth', () => {
    const reader = new MsgpackReader(Buffer.concat([Buffer.alloc(1_000_000, 0x91), Buffer.of(0xc0)]));
    reader.skip();
    expect(() => reader.end()).not.toThrow();
  });

  it('refuses bytes that are left over', () => {
    expect(() => readerOf('c0c0').end()).toThrow('Cannot decode value as bytes follow its end');
  });

  it('reads from a view into a larger buffer', () => {
    const bytes = new Uint8Array([0xff, 0xa1, 0x61, 0xff]).subarray(1, 3);
    const reader = new MsgpackReader(bytes);
    expect(reader.string()).toBe('a');
    expect(() => reader.bool()).toThrow(CtyError);
  });
});
