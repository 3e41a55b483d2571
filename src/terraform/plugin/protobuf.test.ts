import fc from 'fast-check';
import { type Message, message } from './message';
import { decodeMessage, encodeMessage, type Init } from './protobuf';
import { ProtobufError } from './wire';

interface Sample {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly flag: boolean;
  readonly small: number;
  readonly unsigned: number;
  readonly large: number;
  readonly choice: number;
  readonly maybe: number | undefined;
  readonly names: readonly string[];
  readonly child: Sample | undefined;
  readonly children: readonly Sample[];
  readonly labels: Readonly<Record<string, string>>;
  readonly family: Readonly<Record<string, Sample>>;
  readonly either?: string | undefined;
  readonly or?: Sample | undefined;
}

const Sample: Message<Sample> = message('test.Sample', () => [
  [1, 'text', 'string'],
  [2, 'bytes', 'bytes'],
  [3, 'flag', 'bool'],
  [4, 'small', 'int32'],
  [5, 'unsigned', 'uint32'],
  [6, 'large', 'int64'],
  [7, 'choice', 'enum'],
  [8, 'maybe', 'int64', 'optional'],
  [9, 'names', 'string', 'repeated'],
  [10, 'child', Sample],
  [11, 'children', Sample, 'repeated'],
  [12, 'labels', 'string', 'map'],
  [13, 'family', Sample, 'map'],
  [14, 'either', 'string', 'oneof'],
  [200, 'or', Sample, 'oneof'],
]);

function roundTrip(value: Init<Sample>): Sample {
  return decodeMessage(Sample, encodeMessage(Sample, value));
}

function decodeHex(hex: string): Sample {
  return decodeMessage(Sample, Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

describe('decodeMessage', () => {
  it('gives every field that is absent its default', () => {
    expect(decodeHex('')).toEqual({
      text: '',
      bytes: Buffer.alloc(0),
      flag: false,
      small: 0,
      unsigned: 0,
      large: 0,
      choice: 0,
      maybe: undefined,
      names: [],
      child: undefined,
      children: [],
      labels: {},
      family: {},
      either: undefined,
      or: undefined,
    });
  });

  it('skips fields it does not know, whatever their layout, groups in groups too', () => {
    const unknown = 'f8 07 ff 01  f9 07 0102030405060708  fa 07 02 aabb  fd 07 01020304  fb 07 f3 07 f4 07 08 01 fc 07';
    expect(decodeHex(`${unknown} 0a 01 78 ${unknown}`).text).toBe('x');
  });

  it('skips a known field that is laid out in another way than it should be', () => {
    expect(decodeHex('08 05 1a 01 78').text).toBe('');
  });

  it('takes the last of several values of a field that occurs once', () => {
    expect(decodeHex('0a 01 61 0a 01 62').text).toBe('b');
  });

  it('merges messages that occur several times where one is expected', () => {
    expect(decodeHex('52 03 0a 01 61 52 02 18 01').child).toMatchObject({ text: 'a', flag: true });
  });

  it('keeps the member of a oneof that came last', () => {
    const first = encodeMessage(Sample, { either: 'first' });
    const last = encodeMessage(Sample, { or: { text: 'last' } });
    expect(decodeMessage(Sample, Buffer.concat([first, last]))).toMatchObject({
      either: undefined,
      or: { text: 'last' },
    });
    expect(decodeMessage(Sample, Buffer.concat([last, first]))).toMatchObject({ either: 'first', or: undefined });
  });

  it('answers views of its input and copies no bytes', () => {
    const input = Buffer.from('1202aabb', 'hex');
    const { bytes } = decodeMessage(Sample, input);
    input[2] = 0xcc;
    expect(bytes).toEqual(Buffer.from('ccbb', 'hex'));
  });

  it('reads a message that is a part of a larger buffer', () => {
    const surrounded = Buffer.from('ffff0a0178ffff', 'hex');
    expect(decodeMessage(Sample, new Uint8Array(surrounded.buffer, surrounded.byteOffset + 2, 3)).text).toBe('x');
  });

  it('completes a map entry without key or value', () => {
    const { labels, family } = decodeHex('62 00 6a 00');
    expect(labels).toEqual({ '': '' });
    expect(family['']).toMatchObject({ text: '', names: [] });
  });

  it('takes __proto__ for a map key like any other', () => {
    const { labels } = roundTrip({ labels: JSON.parse('{"__proto__":"value"}') as Record<string, string> });
    expect(Object.entries(labels)).toEqual([['__proto__', 'value']]);
    expect(Object.getPrototypeOf(labels)).toBeNull();
  });

  it.each([
    ['a varint that is cut off', '20 80'],
    ['a varint of eleven bytes', '30 80 80 80 80 80 80 80 80 80 80 01'],
    ['a varint wider than 64 bits', '30 ff ff ff ff ff ff ff ff ff 02'],
    ['a string that is longer than the message', '0a 05 61 62'],
    ['a length beyond any memory', '0a ff ff ff ff ff ff ff ff 7f'],
    ['a tag without a value', '0a'],
    ['field number 0', '02 01 61'],
    ['a tag wider than 32 bits', 'ff ff ff ff ff 01 00'],
    ['wire type 6', 'f6 07 00'],
    ['a group that ends without beginning', 'fc 07'],
    ['a group that begins and never ends', 'fb 07'],
    ['a group that ends as another', 'fb 07 f4 07'],
    ['eight bytes that are cut off', 'f9 07 01 02'],
    ['four bytes that are cut off', 'fd 07 01'],
    ['a nested message that is longer than the one around it', '52 03 0a 05 61'],
    ['a nested message whose field reaches beyond it', '52 02 0a 01 61'],
    ['a string that is not UTF-8', '0a 02 c3 28'],
    ['a surrogate in UTF-8', '0a 03 ed a0 80'],
    ['an int64 of 2^53', '30 80 80 80 80 80 80 80 10'],
    ['an int64 of -2^53', '30 80 80 80 80 80 80 80 f0 ff 01'],
  ])('refuses %s', (_, hex) => {
    expect(() => decodeHex(hex)).toThrow(ProtobufError);
  });

  it('says at which byte it found what', () => {
    expect(() => decodeHex('1801 0a05 6162')).toThrow(
      'Cannot decode message as byte 4 should begin 5 bytes and only 2 are left',
    );
  });

  it('refuses messages that nest deeper than 100 levels, and groups too', () => {
    const nest = (depth: number): Uint8Array => encodeMessage(Sample, nested(depth));
    expect(decodeMessage(Sample, nest(100)).child).toBeDefined();
    expect(() => decodeMessage(Sample, nest(101))).toThrow('Cannot decode message as it nests deeper than 100 levels');
    expect(() => decodeHex('fb07'.repeat(10_000))).toThrow('Cannot decode message as it nests deeper than 100 levels');
  });

  it('reads a U+FFFD that was really written', () => {
    expect(decodeHex('0a 03 ef bf bd').text).toBe('\ufffd');
  });

  it('answers a message or a ProtobufError for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => expectMessageOrRefusal(bytes)),
      { numRuns: 2_000 },
    );
  });

  it('answers a message or a ProtobufError for a message with a few bytes changed, added or cut off', () => {
    const good = encodeMessage(Sample, {
      text: 'text',
      large: -1,
      names: ['one', 'two'],
      child: { children: [{ text: 'deep' }, {}] },
      family: { key: { labels: { a: 'b' } } },
    });
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(good.length), (changes, length) => {
        const bytes = Uint8Array.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        expectMessageOrRefusal(bytes);
        expectMessageOrRefusal(bytes.subarray(0, length));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('encodeMessage', () => {
  it('writes nothing for defaults, and what is optional whenever it is there', () => {
    const defaults = { text: '', bytes: Buffer.alloc(0), flag: false, small: 0, large: -0, names: [], labels: {} };
    expect(encodeMessage(Sample, { ...defaults, maybe: undefined, child: undefined })).toHaveLength(0);
    expect(roundTrip({ maybe: 0 }).maybe).toBe(0);
    expect(roundTrip({ child: {} }).child).toBeDefined();
    expect(roundTrip({ either: '' }).either).toBe('');
  });

  it.each([0, 1, 127, 128, 2 ** 28 - 1, 2 ** 28, 2 ** 31, 2 ** 32, 2 ** 53 - 1, -1, -(2 ** 31), -(2 ** 53 - 1)])(
    'keeps the int64 %d',
    (large) => {
      expect(roundTrip({ large }).large).toBe(large + 0);
    },
  );

  it.each([2 ** 31 - 1, -(2 ** 31), -1])('keeps the int32 %d', (small) => {
    expect(roundTrip({ small }).small).toBe(small);
  });

  it('keeps the largest uint32', () => {
    expect(roundTrip({ unsigned: 2 ** 32 - 1 }).unsigned).toBe(2 ** 32 - 1);
  });

  it('keeps text beyond ASCII, and empty elements of lists', () => {
    expect(roundTrip({ text: 'ĝ – 🐘', names: ['', 'é', ''] })).toMatchObject({ text: 'ĝ – 🐘', names: ['', 'é', ''] });
  });

  it('writes messages of any length, wherever the room it has comes to its end', () => {
    for (let length = 16 * 1024 - 32; length <= 16 * 1024; length++) {
      const value = { text: 'a', flag: true, large: 2 ** 40, names: ['x'.repeat(length)] };
      expect(roundTrip(value)).toMatchObject(value);
    }
  });

  it('replaces half a surrogate pair, which UTF-8 cannot hold', () => {
    expect(roundTrip({ text: 'a\ud800b' }).text).toBe('a\ufffdb');
  });

  it('takes any Uint8Array for bytes', () => {
    expect(roundTrip({ bytes: new Uint8Array([1, 2]) }).bytes).toEqual(Buffer.from([1, 2]));
  });

  it.each([
    [{ text: 1 }, 'Cannot encode test.Sample.text as it is not a valid string: current value is 1'],
    [
      { bytes: 'secret' },
      'Cannot encode test.Sample.bytes as it is not a valid bytes: current value is of type string',
    ],
    [{ flag: null }, 'Cannot encode test.Sample.flag as it is not a valid bool: current value is null'],
    [{ small: 2 ** 31 }, 'Cannot encode test.Sample.small as it is not a valid int32: current value is 2147483648'],
    [{ unsigned: -1 }, 'Cannot encode test.Sample.unsigned as it is not a valid uint32: current value is -1'],
    [
      { large: 2 ** 53 },
      'Cannot encode test.Sample.large as it is not a valid int64: current value is 9007199254740992',
    ],
    [{ choice: 0.5 }, 'Cannot encode test.Sample.choice as it is not a valid enum: current value is 0.5'],
    [
      { names: 'ab' },
      'Cannot encode test.Sample.names as it is not an array of string: current value is of type string',
    ],
    [{ child: { child: 'x' } }, 'Cannot encode test.Sample as it is not an object: current value is of type string'],
    [{ labels: { a: 1 } }, 'Cannot encode test.Sample.labels.value as it is not a valid string: current value is 1'],
  ])('refuses %j', (value, sentence) => {
    expect(() => encodeMessage<unknown>(Sample, value)).toThrow(new ProtobufError(sentence));
  });
});

function nested(depth: number): Init<Sample> {
  return depth === 0 ? {} : { child: nested(depth - 1) };
}

function expectMessageOrRefusal(bytes: Uint8Array): void {
  try {
    expect(decodeMessage(Sample, bytes)).toHaveProperty('text');
  } catch (error) {
    expect(error).toBeInstanceOf(ProtobufError);
  }
}
