import { CtyNumber } from '#terraform/cty/number';
import { unknown } from '#terraform/cty/unknown';
import type { Validator } from './validator';
import { distinct, each, eachKey, matches, noneOf, notBlank, oneOf } from './validator';

const httpsOnly = matches(/^https:/, (found) => `"${found}" is no https URL: write https://`);

function judge(validator: Validator<string>, value: string): unknown {
  return validator.validate(value, JSON.stringify);
}

describe('validators', () => {
  it.each<[string, Validator<string>, string]>([
    ['one of the choices', oneOf('us', 'eu'), 'eu'],
    ['none of the choices', noneOf('global'), 'eu'],
    ['text', notBlank(), ' a '],
    ['what matches', httpsOnly, 'https://a'],
  ])('let %s pass', (_what, validator, value) => {
    expect(judge(validator, value)).toBeUndefined();
  });

  it.each<[Validator<string>, string, string]>([
    [oneOf('us', 'eu'), 'EU', '"EU" is none of "us", "eu": use one of them'],
    [noneOf('global', 'all'), 'all', '"all" cannot be used: use another'],
    [notBlank(), ' \t\n', 'The value is blank: give it at least one character'],
    [httpsOnly, 'http://a', '"http://a" is no https URL: write https://'],
  ])('say what is wrong and the way out', (validator, value, sentence) => {
    expect(judge(validator, value)).toBe(sentence);
  });
});

describe('each', () => {
  const region = each(notBlank(), oneOf('us', 'eu'));

  it('lets a collection pass whose elements are right, null or not known yet', async () => {
    expect(await region.validate(['us', null, unknown], String)).toEqual([]);
    expect(await region.validate({ a: 'eu' }, String)).toEqual([]);
  });

  it('asks every validator about every element, and says where it stands', async () => {
    expect(await region.validate(['us', ' ', 'xx'], String)).toEqual([
      { path: [{ index: 1 }], sentence: 'The value is blank: give it at least one character' },
      { path: [{ index: 1 }], sentence: '  is none of "us", "eu": use one of them' },
      { path: [{ index: 2 }], sentence: 'xx is none of "us", "eu": use one of them' },
    ]);
    expect(await region.validate({ a: 'xx' }, String)).toMatchObject([{ path: [{ key: 'a' }] }]);
  });

  it('goes as deep as it is written', async () => {
    const slow: Validator<string> = { validate: async (value) => (value === 'x' ? 'no' : undefined) };
    expect(await each(each(slow)).validate([['a'], ['b', 'x']], String)).toEqual([
      { path: [{ index: 1 }, { index: 1 }], sentence: 'no' },
    ]);
  });
});

describe('eachKey', () => {
  it('asks every validator about every key, and says at which element', async () => {
    const short: Validator<string> = { validate: async (key) => (key.length > 2 ? `${key} is long` : undefined) };
    expect(await eachKey(noneOf('x'), short).validate({ a: 1, x: null, long: unknown }, JSON.stringify)).toEqual([
      { path: [{ key: 'x' }], sentence: '"x" cannot be used: use another' },
      { path: [{ key: 'long' }], sentence: 'long is long' },
    ]);
  });
});

describe('distinct', () => {
  it('lets elements pass that differ, in their type too, or are not known yet', () => {
    const elements = ['1', CtyNumber.parse('1'), true, 'true', null, 'null', unknown, unknown];
    expect(distinct().validate(elements, String)).toEqual([]);
  });

  it('names each element that is there already, and where', () => {
    const one = (text: string) => CtyNumber.parse(text);
    expect(distinct().validate(['a', 'b', 'a', 'a'], JSON.stringify)).toEqual([
      { path: [{ index: 2 }], sentence: '"a" is there already, at 0: remove one of them' },
      { path: [{ index: 3 }], sentence: '"a" is there already, at 0: remove one of them' },
    ]);
    expect(distinct().validate([one('1'), one('1.0'), null, null], String)).toHaveLength(2);
  });
});
