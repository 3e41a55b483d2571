import { normalizeText } from './normalize-text';

describe('normalizeText', () => {
  it.each([
    ['ASCII as it is', 'plain', 'plain'],
    ['a letter and its accent into one character', 'e\u0301', '\u00e9'],
    ['a lone surrogate into the replacement character', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['a pair of surrogates as it is', '\u{1f600}', '\u{1f600}'],
  ])('turns %s', (_, text, normalized) => {
    expect(normalizeText(text)).toBe(normalized);
  });
});
