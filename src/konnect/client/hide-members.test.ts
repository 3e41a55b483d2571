import { hideMembers } from './hide-members';

it.each([
  ['{"authorization":"Splunk x","name":"siem"}', '{"authorization":"(secret)","name":"siem"}'],
  ['{"endpoint": "https://siem.example/in?key=x"}', '{"endpoint": "https://siem.example/(secret)"}'],
  ['{"endpoint":"https://me:x@siem.example/"}', '{"endpoint":"https://(secret)@siem.example/"}'],
  ['{"endpoint":"https://siem.example#x"}', '{"endpoint":"https://siem.example/(secret)"}'],
  ['{"authorization":"a \\"quoted\\" x","name":"siem"}', '{"authorization":"(secret)","name":"siem"}'],
  ['{"endpoint":"https://siem.example/in/x', '{"endpoint":"https://siem.example/(secret)'],
  ['no JSON with an endpoint', 'no JSON with an endpoint'],
])('makes of %s', (text, shown) => {
  expect(hideMembers(text)).toBe(shown);
});

it('shows no secret of JSON in a string', () => {
  const inner = JSON.stringify({ endpoint: 'https://siem.example/in/canary', authorization: 'Splunk canary' });
  expect(hideMembers(JSON.stringify({ detail: inner }))).not.toContain('canary');
});
