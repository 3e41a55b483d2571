import { unwrap } from './unwrap';

it('puts a boxed and broken sentence on one line', () => {
  const output =
    '╷\n│ Error: Cannot create destination\n│ \n│   on main.tf line 1:\n│ Example refused the\n│ token.\n╵\n';
  expect(unwrap(output)).toBe('Error: Cannot create destination on main.tf line 1: Example refused the token.');
});
