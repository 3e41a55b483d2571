import { hopAfter, type Hop } from './redirect';

const first = new URL('https://siem.test/in?key=1');
const headers = {
  authorization: 'Splunk key',
  'content-type': 'text/plain',
  'content-encoding': 'gzip',
  'user-agent': 'x',
};
const post: Hop = { url: first, method: 'POST', headers, body: Buffer.from('batch') };

/** Where a redirect leads, how, and whether with the batch and the `Authorization`. */
function led(location: string, status = 307, hop = post) {
  const next = hopAfter(hop, first, { status, location });
  return next && [next.method, next.url.href, next.body !== null, next.headers['authorization'] !== undefined];
}

describe('a redirect', () => {
  it.each([307, 308])('with %i repeats what was sent', (status) => {
    expect(led('/there', status)).toEqual(['POST', 'https://siem.test/there', true, true]);
  });

  it.each([301, 302, 303])('with %i becomes a GET without the batch and what describes it', (status) => {
    expect(led('/there', status)).toEqual(['GET', 'https://siem.test/there', false, true]);
    expect(hopAfter(post, first, { status, location: '/' })?.headers).toEqual({
      authorization: 'Splunk key',
      'user-agent': 'x',
    });
  });

  it.each([
    ['the same host, another port', 'https://siem.test:8443/', true],
    ['a host below it', 'https://eu.siem.test/', true],
    ['another host', 'https://other.test/', false],
    ['a host that ends alike', 'https://notsiem.test/', false],
    ['the host above it', 'https://test/', false],
  ])('to %s: Authorization is sent, %s: %s', (_where, location, isSent) => {
    expect(led(location)?.at(-1)).toBe(isSent);
  });

  it('leaves Authorization out for good once it has led to another host', () => {
    const away = hopAfter(post, first, { status: 307, location: 'https://other.test/' });
    expect(away && led(first.href, 308, away)).toEqual(['POST', first.href, true, false]);
  });

  it('keeps to HTTPS, and where it is http to the same host', () => {
    const plain = { ...post, url: new URL('http://localhost:1/') };
    expect([led('http://siem.test/'), led('http://siem.test/', 307, plain)]).toEqual([undefined, undefined]);
    expect(led('http://localhost:2/', 307, plain)?.[1]).toBe('http://localhost:2/');
  });

  it.each([
    [304, '/there'],
    [300, '/there'],
    [200, '/there'],
    [301, ''],
    [301, 'https://['],
    [307, 'ftp://siem.test/'],
  ])('that is %i to "%s" leads nowhere', (status, location) => {
    expect(led(location, status)).toBeUndefined();
  });
});
