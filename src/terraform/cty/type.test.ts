import fc from 'fast-check';
import { arbitraryType } from '#test/support/arbitrary-cty';
import { CtyError } from './error';
import {
  bool,
  describeType,
  dynamic,
  isSequenceType,
  list,
  map,
  number,
  object,
  set,
  string,
  tuple,
  typeEquals,
  typeFromJson,
  typeToJson,
  type Type,
} from './type';

const WRITTEN: readonly (readonly [string, Type])[] = [
  ['"string"', string],
  ['"number"', number],
  ['"bool"', bool],
  ['"dynamic"', dynamic],
  ['["list","string"]', list(string)],
  ['["set",["map","bool"]]', set(map(bool))],
  ['["tuple",[]]', tuple([])],
  ['["tuple",["string","number"]]', tuple([string, number])],
  ['["object",{}]', object({})],
  ['["object",{"a":"string","b":["list","dynamic"]}]', object({ b: list(dynamic), a: string })],
];

describe('type JSON', () => {
  it.each(WRITTEN)('writes and reads %s', (json, type) => {
    expect(typeToJson(type)).toBe(json);
    expect(typeFromJson(json)).toEqual(type);
  });

  it('gives every type back', () => {
    fc.assert(
      fc.property(arbitraryType(), (type) => {
        expect(typeToJson(typeFromJson(typeToJson(type)))).toBe(typeToJson(type));
        expect(typeEquals(typeFromJson(typeToJson(type)), type)).toBe(true);
      }),
    );
  });

  it('keeps an attribute called __proto__', () => {
    const json = '["object",{"__proto__":"string"}]';
    expect(typeToJson(typeFromJson(json))).toBe(json);
  });

  it('takes attribute names in normalized form', () => {
    expect(typeToJson(typeFromJson('["object",{"e\\u0301":"string"}]'))).toBe('["object",{"\u00e9":"string"}]');
  });

  it('leaves out which attributes of an object are optional', () => {
    expect(typeToJson(typeFromJson('["object",{"a":"string"},["a"]]'))).toBe('["object",{"a":"string"}]');
  });

  it.each([
    '',
    '"text"',
    'null',
    '1',
    '{}',
    '[]',
    '["list"]',
    '["tuple","string"]',
    '["object",[]]',
    '["string","string"]',
  ])('refuses %s', (json) => {
    expect(() => typeFromJson(json)).toThrow(CtyError);
  });

  it('refuses a type that nests without end', () => {
    expect(() => typeFromJson('["list",'.repeat(100_000))).toThrow(CtyError);
  });
});

describe('types', () => {
  it('are equal when they are written alike', () => {
    expect(typeEquals(object({ a: string, b: number }), object({ b: number, a: string }))).toBe(true);
    expect(typeEquals(list(string), set(string))).toBe(false);
    expect(typeEquals(object({ a: string }), object({ a: string, b: string }))).toBe(false);
  });

  it.each([
    ['string', string],
    ['any type', dynamic],
    ['list of set of number', list(set(number))],
    ['map of any type', map(dynamic)],
    ['tuple', tuple([string])],
    ['object', object({ a: string })],
  ])('have words for messages: %s', (words, type) => {
    expect(describeType(type)).toBe(words);
  });

  it('say whether their values are arrays', () => {
    expect([list(string), set(string), tuple([])].every(isSequenceType)).toBe(true);
    expect([string, dynamic, map(string), object({})].some(isSequenceType)).toBe(false);
  });
});
