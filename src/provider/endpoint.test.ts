import { showEndpoint } from './endpoint';

it.each([
  ['https://collector.example.com/audit', 'https://collector.example.com/audit'],
  ['https://collector.example.com/audit?code=secret', 'https://collector.example.com/audit'],
  ['https://me:secret@collector.example.com/audit#secret', 'https://collector.example.com/audit'],
  ['me:secret@collector.example.com/a@b', 'collector.example.com/a@b'],
  ['http://collector.example.com\n?secret', 'http://collector.example.com\n'],
])('shows %j as %j', (endpoint, shown) => {
  expect(showEndpoint(endpoint)).toBe(shown);
});
