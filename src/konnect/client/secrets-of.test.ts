import { secretsOf } from './secrets-of';

it('finds the authorization, and the credentials that an endpoint carries', () => {
  const endpoint = 'https://me:pass-1@siem.example.com/in/key-of-the-path?code=code-2&tag=a#hash-3';
  expect(secretsOf({ authorization: 'Splunk x', endpoint })).toEqual([
    'Splunk x',
    'me',
    'pass-1',
    'key-of-the-path',
    'code=code-2&tag=a',
    'code-2',
    'a',
    'hash-3',
  ]);
});

it.each([undefined, null, 'text', {}, { authorization: 1, endpoint: 'no url' }, { endpoint: 'https://a.example/b' }])(
  'finds none in %j',
  (body) => {
    expect(secretsOf(body)).toEqual([]);
  },
);
