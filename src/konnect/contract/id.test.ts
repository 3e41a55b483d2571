import { isId } from './id';

it.each([
  ['0d2f5a4e-0000-4000-8000-000000000001', true],
  ['0D2F5A4E-0000-4000-8000-000000000001', true],
  ['siem', false],
  ['', false],
  [' 0d2f5a4e-0000-4000-8000-000000000001', false],
])('tells whether "%s" may be an id', (text, is) => {
  expect(isId(text)).toBe(is);
});
