import fc from 'fast-check';
import { arbitraryType, arbitraryTypedValue } from '#test/support/arbitrary-cty';
import { equal } from './equal';
import { CtyError } from './error';
import { decodeMsgpack, encodeMsgpack } from './msgpack';
import { CtyNumber } from './number';
import { bool, dynamic, list, map, number, object, set, string, tuple, type Type } from './type';
import { Unknown, unknown } from './unknown';
import { ctyObject, Dynamic, type CtyObject, type Value } from './value';

const one = CtyNumber.parse('1');
const person = object({ age: number, name: string });

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex');
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

function objectOf(members: Readonly<Record<string, Value>>): CtyObject {
  return ctyObject(Object.entries(members));
}

describe('MessagePack', () => {
  it.each<[string, Type, Value, string]>([
    ['a string', string, 'hi', 'a2 6869'],
    ['a number', number, one, '01'],
    [
      'a number beyond 64 bits',
      number,
      CtyNumber.parse('18446744073709551617'),
      'b4 3138343436373434303733373039353531363137',
    ],
    ['a bool', bool, true, 'c3'],
    ['null', list(string), null, 'c0'],
    ['an unknown value', bool, unknown, 'd4 00 00'],
    [
      'an unknown value that starts with "pre-"',
      string,
      new Unknown({ nullness: false, prefix: 'pre-' }),
      'c7 09 0c 82 01 c2 02 a4 70 72 65 2d',
    ],
    ['a list', list(string), ['a', null, unknown], '93 a161 c0 d40000'],
    ['an empty list', list(string), [], '90'],
    ['a set', set(number), [one, CtyNumber.parse('0.5')], '92 01 cb3fe0000000000000'],
    ['a map', map(bool), objectOf({ b: true, a: false }), '82 a161 c2 a162 c3'],
    ['a map with awkward keys', map(bool), ctyObject([['__proto__', true]]), '81 a9 5f5f70726f746f5f5f c3'],
    ['a tuple', tuple([string, number]), ['a', one], '92 a161 01'],
    ['an empty tuple', tuple([]), [], '90'],
    ['an object', person, objectOf({ name: 'Ada', age: null }), '82 a3616765 c0 a46e616d65 a3416461'],
    ['an empty object', object({}), ctyObject(), '80'],
    ['a value of dynamic type', dynamic, new Dynamic(string, 'hi'), '92 c4 08 22737472696e6722 a2 6869'],
    ['a typed null', dynamic, new Dynamic(bool, null), '92 c4 06 22626f6f6c22 c0'],
    ['a typed unknown', dynamic, new Dynamic(bool, unknown), '92 c4 06 22626f6f6c22 d40000'],
    ['a null of no type', dynamic, null, 'c0'],
    ['an unknown of no type', dynamic, unknown, 'd4 00 00'],
    [
      'a dynamic tuple',
      dynamic,
      new Dynamic(tuple([bool]), [true]),
      '92 c4 12 5b227475706c65222c5b22626f6f6c225d5d 91 c3',
    ],
  ])('writes and reads %s', (_, type, value, hex) => {
    expect(hexOf(encodeMsgpack(type, value))).toBe(hex.replaceAll(' ', ''));
    expect(equal(type, decodeMsgpack(type, bytesOf(hex)), value)).toBe(true);
  });

  it.each([
    '0.1',
    '9007199254740993',
    '18446744073709551617',
    '1.234567890123456789012345',
    `0.01${'0'.repeat(150)}8547`,
    '1e400',
  ])('carries the number %s through unchanged', (text) => {
    const exact = CtyNumber.parse(text);
    const sent = encodeMsgpack(number, exact);
    const received = decodeMsgpack(number, sent);
    expect(received).toEqual(exact);
    expect(encodeMsgpack(number, received)).toEqual(sent);
  });

  it('gives every value of every type back', () => {
    fc.assert(
      fc.property(arbitraryTypedValue({ unknowns: true }), ({ type, value }) => {
        const bytes = encodeMsgpack(type, value);
        const back = decodeMsgpack(type, bytes);
        expect(equal(type, back, value)).toBe(true);
        expect(equal(type, decodeMsgpack(type, encodeMsgpack(type, back)), value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('encodeMsgpack', () => {
  it.each<[string, Type, Value]>([
    ['Cannot encode value as attribute "name" is missing', person, objectOf({ age: one })],
    [
      'Cannot encode value as its type has no attribute "nick", "email"',
      person,
      objectOf({ age: null, name: null, nick: null, email: null }),
    ],
    ['Cannot encode [1] as attribute "age" is missing', list(person), [null, ctyObject()]],
    ['Cannot encode name as string is required and a number was found', person, objectOf({ age: null, name: one })],
    ['Cannot encode age as number is required and a string was found', person, objectOf({ age: '1', name: null })],
    ['Cannot encode ["k"][0] as bool is required and a string was found', map(list(bool)), objectOf({ k: ['null'] })],
    ['Cannot encode value as list of string is required and an object was found', list(string), ctyObject()],
    ['Cannot encode value as map of string is required and a list was found', map(string), []],
    ['Cannot encode value as object is required and a list was found', person, []],
    ['Cannot encode value as any type is required and a string was found', dynamic, 'bare'],
    ['Cannot encode value as string is required and a dynamic value was found', string, new Dynamic(string, 'x')],
    ['Cannot encode value as its elements number 1 and not 2', tuple([string, string]), ['a']],
    [
      'Cannot encode value as key "\u00e9" occurs twice in normalized form',
      map(string),
      objectOf({ '\u00e9': '', 'e\u0301': '' }),
    ],
  ])('says: %s', (message, type, value) => {
    expect(() => encodeMsgpack(type, value)).toThrow(message);
  });

  it('names the path of what it refuses', () => {
    const path = [{ attribute: 'people' }, { key: 'x' }, { index: 0 }, { attribute: 'name' }];
    const type = object({ people: map(list(person)) });
    const value = objectOf({ people: objectOf({ x: [objectOf({ age: null, name: true })] }) });
    expect(errorOf(() => encodeMsgpack(type, value))).toMatchObject({ path });
  });

  it('refuses dynamic values that nest without end', () => {
    let value: Value = null;
    for (let depth = 0; depth < 10_000; depth++) value = new Dynamic(dynamic, value);
    expect(() => encodeMsgpack(dynamic, value)).toThrow('nests deeper than 500 levels');
  });

  it('brings attributes that were not made by object() into order', () => {
    const type: Type = { kind: 'object', attributes: { b: bool, a: bool } };
    expect(hexOf(encodeMsgpack(type, objectOf({ b: true, a: false })))).toBe('82a161c2a162c3');
  });

  it('normalizes keys', () => {
    expect(hexOf(encodeMsgpack(map(bool), objectOf({ 'e\u0301': true })))).toBe('81a2c3a9c3');
  });
});

describe('decodeMsgpack', () => {
  it('takes no bytes for null', () => {
    expect(decodeMsgpack(person, new Uint8Array())).toBeNull();
  });

  it.each(['d40000', 'd4ff07', 'c70000', 'c7000c', 'd40c80', 'd50d8101', 'c70507 0102030405', 'd50c80c0'])(
    'takes the extension %s for an unknown value without refinement',
    (hex) => {
      expect(decodeMsgpack(string, bytesOf(hex))).toBe(unknown);
    },
  );

  it('collapses equal elements of a set', () => {
    expect(decodeMsgpack(set(string), bytesOf('94 a161 a162 a161 d90162'))).toEqual(['a', 'b']);
  });

  it('reads attributes in any order into an object without prototype', () => {
    const value = decodeMsgpack(person, bytesOf('82 a46e616d65 a3416461 a3616765 01'));
    expect(value).toEqual(objectOf({ age: one, name: 'Ada' }));
    expect(Object.getPrototypeOf(value)).toBeNull();
  });

  it('unwraps a dynamic value inside a dynamic value', () => {
    const value = decodeMsgpack(dynamic, bytesOf('92 c409 2264796e616d696322 92 c406 22626f6f6c22 c3'));
    expect(value).toEqual(new Dynamic(bool, true));
  });

  it.each<[string, Type, string]>([
    ['Cannot decode value as its attributes number 1 and not 2', person, '81 a3616765 01'],
    ['Cannot decode value as its type has no attribute "nick"', person, '82 a3616765 01 a46e69636b c0'],
    [
      'Cannot decode value as its type has no attribute "constructor"',
      object({ a: bool }),
      '81 ab636f6e7374727563746f72 c0',
    ],
    ['Cannot decode value as attribute "age" occurs twice', person, '82 a3616765 01 a3616765 01'],
    [
      'Cannot decode age as a number is required and a string that is not a decimal number was found',
      person,
      '82 a3616765 a3616263 a46e616d65 c0',
    ],
    ['Cannot decode ["k"] as a bool is required and an integer was found', map(bool), '81 a16b 01'],
    ['Cannot decode value as a string is required and an integer was found', map(bool), '81 01 01'],
    ['Cannot decode [1] as a finite number is required and NaN was found', list(number), '92 01 cb7ff8000000000000'],
    ['Cannot decode value as its elements number 2 and not 1', tuple([bool]), '92 c3 c3'],
    ['Cannot decode value as an array is required and a map was found', list(bool), '80'],
    ['Cannot decode value as a pair of type and value is required', dynamic, '91 c0'],
    ['Cannot decode value as its type is none that Terraform has', dynamic, '92 c405 226c73742220 c0'],
    ['Cannot parse value as the JSON breaks off', dynamic, '92 c400 c0'],
    ['Cannot decode value as bytes follow its end', bool, 'c3 c3'],
    ['Cannot decode value as its bytes end early', list(bool), '92 c3'],
    ['Cannot decode [0] as a bool is required and a stray byte was found', list(bool), '91 c1'],
  ])('says: %s', (message, type, hex) => {
    expect(() => decodeMsgpack(type, bytesOf(hex))).toThrow(message);
  });

  it('refuses dynamic values that nest without end', () => {
    const level = bytesOf('92 c409 2264796e616d696322');
    const bytes = Buffer.concat(Array.from({ length: 100_000 }, () => level));
    expect(() => decodeMsgpack(dynamic, bytes)).toThrow('nests deeper than 500 levels');
  });

  it('gives a value or a CtyError for any bytes', () => {
    fc.assert(fc.property(arbitraryType(), fc.uint8Array({ maxLength: 40 }), expectValueOrCtyError), { numRuns: 2000 });
  });

  it('gives a value or a CtyError for bytes that were right until one changed', () => {
    const damaged = fc
      .tuple(arbitraryTypedValue({ unknowns: true }), fc.nat(), fc.integer({ min: 0, max: 255 }), fc.boolean())
      .map(([{ type, value }, position, byte, cut]): [Type, Uint8Array] => {
        const bytes = Uint8Array.from(encodeMsgpack(type, value));
        const at = position % bytes.length;
        bytes[at] = byte;
        return [type, cut ? bytes.subarray(0, at) : bytes];
      });
    fc.assert(
      fc.property(damaged, ([type, bytes]) => expectValueOrCtyError(type, bytes)),
      { numRuns: 2000 },
    );
  });
});

function expectValueOrCtyError(type: Type, bytes: Uint8Array): void {
  const result = errorOf(() => {
    const value = decodeMsgpack(type, bytes);
    return equal(type, decodeMsgpack(type, encodeMsgpack(type, value)), value);
  });
  expect(result instanceof CtyError || result === true).toBe(true);
}

describe('large values', () => {
  it.each<[string, Type, Value]>([
    ['a string of a million characters', string, 'x'.repeat(1_000_000)],
    ['a string of a million accents', string, '\u00e9'.repeat(1_000_000)],
    ['an object of six million bytes', person, objectOf({ age: one, name: 'x'.repeat(6_000_000) })],
    ['a list of a hundred thousand strings', list(string), Array.from({ length: 100_000 }, (_, index) => `${index}`)],
    [
      'a set of a hundred thousand numbers',
      set(number),
      Array.from({ length: 100_000 }, (_, index) => CtyNumber.fromDouble(index)),
    ],
    [
      'a map of a hundred thousand keys',
      map(bool),
      ctyObject(Array.from({ length: 100_000 }, (_, index) => [`key ${index}`, true])),
    ],
  ])('come back: %s', (_, type, value) => {
    expect(equal(type, decodeMsgpack(type, encodeMsgpack(type, value)), value)).toBe(true);
  });
});
