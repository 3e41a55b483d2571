import { goJson } from './go-json';

describe('goJson', () => {
  it('escapes what could end a script in HTML, as Go does', () => {
    expect(goJson({ q: '<a&b>\u2028\u2029' })).toBe('{"q":"\\u003ca\\u0026b\\u003e\\u2028\\u2029"}');
  });

  it('writes everything else as JSON.stringify does', () => {
    const value = { text: 'ä "\\ \n\t\u0000 \u{1f600}', list: [1, null, true] };
    expect(goJson(value)).toBe(JSON.stringify(value));
  });
});
