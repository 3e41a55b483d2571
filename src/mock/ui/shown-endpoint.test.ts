import { shownEndpoint } from './shown-endpoint';

it.each([
  ['https://siem.test:8088/services/collector', 'https://siem.test:8088/services/collector'],
  ['https://siem.test/in?key=secret', 'https://siem.test/in?…'],
  ['https://user:secret@siem.test/', 'https://…@siem.test/'],
  ['secret', '(not a URL)'],
])('%s is shown as %s', (endpoint, shown) => {
  expect(shownEndpoint(endpoint)).toBe(shown);
});
