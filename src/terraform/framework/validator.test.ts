import type { Validator } from './validator';
import { matches, notBlank, oneOf } from './validator';

const httpsOnly = matches(/^https:/, (found) => `"${found}" is no https URL: write https://`);

function judge(validator: Validator<string>, value: string): unknown {
  return validator.validate(value, [{ attribute: 'x' }]);
}

describe('validators', () => {
  it.each<[string, Validator<string>, string]>([
    ['one of the choices', oneOf('us', 'eu'), 'eu'],
    ['text', notBlank(), ' a '],
    ['what matches', httpsOnly, 'https://a'],
  ])('let %s pass', (_what, validator, value) => {
    expect(judge(validator, value)).toBeUndefined();
  });

  it.each<[Validator<string>, string, string]>([
    [oneOf('us', 'eu'), 'EU', '"EU" is none of "us", "eu": use one of them'],
    [notBlank(), ' \t\n', 'The value is blank: give it at least one character'],
    [httpsOnly, 'http://a', '"http://a" is no https URL: write https://'],
  ])('say what is wrong and the way out', (validator, value, sentence) => {
    expect(judge(validator, value)).toBe(sentence);
  });
});
