import fc from 'fast-check';
import { arbitraryType, arbitraryTypedValue } from '#test/support/arbitrary-cty';
import { equal } from './equal';
import { CtyError } from './error';
import { decodeJson, encodeJson } from './json';
import { CtyNumber } from './number';
import { bool, dynamic, list, map, number, object, set, string, tuple, type Type } from './type';
import { unknown } from './unknown';
import { ctyObject, Dynamic, type CtyObject, type Value } from './value';

const one = CtyNumber.parse('1');
const person = object({ age: number, name: string });

function objectOf(members: Readonly<Record<string, Value>>): CtyObject {
  return ctyObject(Object.entries(members));
}

describe('JSON', () => {
  it.each<[string, Type, Value]>([
    ['"say \\"hi\\""', string, 'say "hi"'],
    ['0.1', number, CtyNumber.parse('0.1')],
    ['18446744073709551617', number, CtyNumber.parse('18446744073709551617')],
    ['0.12345678901234567890123', number, CtyNumber.parse('0.12345678901234567890123')],
    [`1${'0'.repeat(400)}`, number, CtyNumber.parse('1e400')],
    ['true', bool, true],
    ['null', person, null],
    ['["a",null]', list(string), ['a', null]],
    ['[1]', set(number), [one]],
    [
      '{"__proto__":false,"a":true}',
      map(bool),
      ctyObject([
        ['a', true],
        ['__proto__', false],
      ]),
    ],
    ['["a",1]', tuple([string, number]), ['a', one]],
    ['{"age":1,"name":null}', person, objectOf({ name: null, age: one })],
    ['{"value":["a"],"type":["list","string"]}', dynamic, new Dynamic(list(string), ['a'])],
    ['{"value":null,"type":"string"}', dynamic, new Dynamic(string, null)],
    ['null', dynamic, null],
  ])('writes and reads %s', (json, type, value) => {
    expect(encodeJson(type, value)).toBe(json);
    expect(equal(type, decodeJson(type, Buffer.from(json)), value)).toBe(true);
  });

  it('gives every known value of every type back', () => {
    fc.assert(
      fc.property(arbitraryTypedValue({ unknowns: false }), ({ type, value }) => {
        expect(equal(type, decodeJson(type, Buffer.from(encodeJson(type, value))), value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('decodeJson', () => {
  it('reads a state that is older than the type: what is missing is null, what is no longer there is passed over', () => {
    const json = '{\n  "nick": {"deep": [1, 2]},\n  "name": "Ada"\n}\n';
    expect(decodeJson(person, Buffer.from(json))).toEqual(objectOf({ age: null, name: 'Ada' }));
  });

  it.each<[string, Type, Value]>([
    ['"12.50"', number, CtyNumber.parse('12.5')],
    ['12', string, '12'],
    ['true', string, 'true'],
    ['"true"', bool, true],
    ['"0"', bool, false],
    ['1e3', number, CtyNumber.parse('1000')],
    ['"e\\u0301\\ud800"', string, '\u00e9\ufffd'],
  ])('reads %s as %o', (json, type, value) => {
    expect(equal(type, decodeJson(type, Buffer.from(json)), value)).toBe(true);
  });

  it('collapses equal elements of a set and reads type and value in either order', () => {
    expect(decodeJson(set(number), Buffer.from('[1, 1.0, 2]'))).toHaveLength(2);
    expect(decodeJson(dynamic, Buffer.from('{"type":"bool","value":true}'))).toEqual(new Dynamic(bool, true));
  });

  it('reads an attribute called constructor only where it stands', () => {
    expect(decodeJson(object({ constructor: string }), Buffer.from('{}'))).toEqual(ctyObject([['constructor', null]]));
  });

  it.each<[string, Type, string]>([
    ['Cannot decode age as number is required and other text was found', person, '{"age":"abc"}'],
    ['Cannot decode age as number is required and an array was found', person, '{"age":[1]}'],
    ['Cannot decode ["k"] as bool is required and other text was found', map(bool), '{"k":"yes"}'],
    ['Cannot decode [1] as string is required and an object was found', list(string), '["a",{}]'],
    ['Cannot decode value as list of string is required and a string was found', list(string), '"a"'],
    ['Cannot decode value as object is required and an array was found', person, '[]'],
    ['Cannot decode value as map of bool is required and a number was found', map(bool), '1'],
    ['Cannot decode value as its elements number 1 and not 2', tuple([bool, bool]), '[true]'],
    ['Cannot decode value as any type is required and a boolean was found', dynamic, 'true'],
    ['Cannot decode value as an object of "value" and "type" is required', dynamic, '{"value":1}'],
    ['Cannot decode [0] as its type is none that Terraform has', list(dynamic), '[{"value":1,"type":"int"}]'],
    ['Cannot parse value as the JSON lacks a colon at line 1, column 7', person, '{"age"}'],
    ['Cannot parse value as the JSON breaks off at line 1, column 1', person, ''],
  ])('says: %s', (message, type, json) => {
    expect(() => decodeJson(type, Buffer.from(json))).toThrow(message);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(() => decodeJson(string, Buffer.from('22ff22', 'hex'))).toThrow('the JSON is not valid UTF-8');
  });

  it('gives a value or a CtyError for any bytes', () => {
    fc.assert(fc.property(arbitraryType(), fc.uint8Array({ maxLength: 40 }), expectValueOrCtyError), { numRuns: 1000 });
  });

  it('gives a value or a CtyError for JSON that was right until one byte changed', () => {
    const damaged = fc
      .tuple(arbitraryTypedValue({ unknowns: false }), fc.nat(), fc.integer({ min: 0, max: 255 }), fc.boolean())
      .map(([{ type, value }, position, byte, cut]): [Type, Uint8Array] => {
        const bytes = Buffer.from(encodeJson(type, value));
        const at = position % bytes.length;
        bytes[at] = byte;
        return [type, cut ? bytes.subarray(0, at) : bytes];
      });
    fc.assert(
      fc.property(damaged, ([type, bytes]) => expectValueOrCtyError(type, bytes)),
      { numRuns: 1000 },
    );
  });

  it('repeats no value in its message', () => {
    expect(() => decodeJson(number, Buffer.from('"hunter2"'))).toThrow(/^((?!hunter2).)*$/);
  });
});

function expectValueOrCtyError(type: Type, bytes: Uint8Array): void {
  let value: Value;
  try {
    value = decodeJson(type, bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(CtyError);
    return;
  }
  expect(equal(type, decodeJson(type, Buffer.from(encodeJson(type, value))), value)).toBe(true);
}

describe('encodeJson', () => {
  it.each<[string, Type, Value]>([
    ['Cannot encode name as it is not known yet', person, objectOf({ age: null, name: unknown })],
    ['Cannot encode value as attribute "age" is missing', person, ctyObject()],
    ['Cannot encode [0]["k"] as string is required and a bool was found', list(map(string)), [objectOf({ k: true })]],
    ['Cannot encode value as its elements number 1 and not 0', tuple([]), ['a']],
  ])('says: %s', (message, type, value) => {
    expect(() => encodeJson(type, value)).toThrow(message);
  });

  it('writes text in normalized form', () => {
    expect(encodeJson(map(string), objectOf({ 'e\u0301': 'a\ud800' }))).toBe('{"\u00e9":"a\ufffd"}');
  });
});
