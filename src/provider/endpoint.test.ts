import { showEndpoint } from './endpoint';

it.each([
  ['https://collector.example.com', 'https://collector.example.com'],
  ['https://collector.example.com:8443/', 'https://collector.example.com:8443/'],
  ['https://collector.example.com/receiver/v1/http/secret', 'https://collector.example.com/...'],
  ['https://collector.example.com?code=secret', 'https://collector.example.com/...'],
  ['https://me:secret@[::1]:8443/audit#secret', 'https://[::1]:8443/...'],
  ['me:secret@collector.example.com/a@b', 'collector.example.com/...'],
  ['me:sec/ret@collector.example.com', '.../...'],
  ['http://collector.example.com\n?secret', 'http://collector.example.com/...'],
  ['', ''],
])('shows %j as %j', (endpoint, shown) => {
  expect(showEndpoint(endpoint)).toBe(shown);
});
