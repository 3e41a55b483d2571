import fc from 'fast-check';
import { CtyNumber } from './number';
import { parseJson } from './parse-json';

describe('parseJson', () => {
  it.each<[string, unknown]>([
    ['null', null],
    [' true ', true],
    ['false', false],
    ['""', ''],
    ['"a\\"b\\\\c\\/\\n\\u00e9\\ud83d\\ude00"', 'a"b\\c/\n\u00e9\u{1f600}'],
    ['[]', []],
    ['[ 1 , [ ] ]', [CtyNumber.parse('1'), []]],
  ])('reads %s', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it.each(['0', '-0.5', '1e400', '9007199254740993', '0.12345678901234567890123', '1E-7'])(
    'keeps every digit of %s',
    (text) => {
      expect(parseJson(text)).toEqual(CtyNumber.parse(text));
    },
  );

  it('reads objects into objects without prototype, the last of equal names counting', () => {
    const object = parseJson('\n{ "__proto__": "a",\t"b": "x", "b": "y" }\r\n');
    expect(Object.getPrototypeOf(object)).toBeNull();
    expect(Object.entries(object ?? {})).toEqual([
      ['__proto__', 'a'],
      ['b', 'y'],
    ]);
  });

  it.each([
    ['', 'the JSON breaks off at line 1, column 1'],
    ['[1, 2', 'the JSON lacks a comma or a closing bracket at line 1, column 6'],
    ['[1 2]', 'the JSON lacks a comma or a closing bracket at line 1, column 4'],
    ['[1,]', 'the JSON has an unexpected character at line 1, column 4'],
    ['{"a":1', 'the JSON lacks a comma or a closing brace at line 1, column 7'],
    ['{"a" 1}', 'the JSON lacks a colon at line 1, column 6'],
    ['{\n  a: 1}', 'the JSON lacks the name of a member at line 2, column 3'],
    ['{"a":1,}', 'the JSON lacks the name of a member at line 1, column 8'],
    ['"abc', 'the JSON breaks off inside a string at line 1, column 1'],
    ['"a\\', 'the JSON breaks off inside a string at line 1, column 1'],
    ['"a\tb"', 'the JSON has a control character inside a string at line 1, column 1'],
    ['"\\x"', 'the JSON has an invalid escape inside a string at line 1, column 1'],
    ['01', 'the JSON has something after its end at line 1, column 2'],
    ['1 1', 'the JSON has something after its end at line 1, column 3'],
    ['-', 'the JSON has an unexpected character at line 1, column 1'],
    ['nul', 'the JSON has an unexpected character at line 1, column 1'],
    ['NaN', 'the JSON has an unexpected character at line 1, column 1'],
    ['\ufeff1', 'the JSON has an unexpected character at line 1, column 1'],
    ['1e999999999', 'the JSON has a number with too many digits at line 1, column 1'],
  ])('refuses %j with the place', (text, reason) => {
    expect(() => parseJson(text)).toThrow(`Cannot parse value as ${reason}`);
  });

  it('refuses nesting without end', () => {
    expect(() => parseJson('['.repeat(1_000_000))).toThrow('nests deeper than 500 levels');
    expect(() => parseJson('{"a":'.repeat(1_000_000))).toThrow('nests deeper than 500 levels');
  });

  it('reads what JSON.stringify writes, pretty or not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, space) => {
        const back = JSON.stringify(parseJson(JSON.stringify(value, null, space)), (_, json: unknown) =>
          json instanceof CtyNumber ? json.toNumber() : json,
        );
        expect(JSON.parse(back)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('reads a large document', () => {
    const text = 'x'.repeat(6_000_000);
    expect(parseJson(JSON.stringify([text]))).toEqual([text]);
  });
});
