import { formatPath, type Path } from './path';

describe('formatPath', () => {
  it.each<[string, Path]>([
    ['', []],
    ['endpoint', [{ attribute: 'endpoint' }]],
    ['headers["x"]', [{ attribute: 'headers' }, { key: 'x' }]],
    ['list[0].name', [{ attribute: 'list' }, { index: 0 }, { attribute: 'name' }]],
    ['["say \\"hi\\""]', [{ key: 'say "hi"' }]],
    ['[2][3]', [{ index: 2 }, { index: 3 }]],
  ])('writes %s as a configuration does', (text, path) => {
    expect(formatPath(path)).toBe(text);
  });
});
