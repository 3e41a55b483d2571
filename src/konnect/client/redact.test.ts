import fc from 'fast-check';
import { createRedact } from './redact';

describe('createRedact', () => {
  it.each([
    { title: 'a token', secret: 'kpat_canary', text: 'token kpat_canary is bad', shown: 'token (secret) is bad' },
    { title: 'every occurrence', secret: 'canary', text: 'canary,canary', shown: '(secret),(secret)' },
    {
      title: 'a credential without its scheme',
      secret: 'Splunk canary-1',
      text: 'got canary-1',
      shown: 'got (secret)',
    },
    { title: 'a secret as JSON escapes it', secret: 'cana"ry', text: '{"a":"cana\\"ry"}', shown: '{"a":"(secret)"}' },
    { title: 'a secret as URLs escape it', secret: 'cana/ry', text: '?a=cana%2Fry', shown: '?a=(secret)' },
    { title: 'nothing for an empty secret', secret: '', text: 'all of it', shown: 'all of it' },
    { title: 'nothing for a secret that words contain', secret: 'is', text: 'this is it', shown: 'this is it' },
  ])('hides $title', ({ secret, text, shown }) => {
    expect(createRedact([secret])(text)).toBe(shown);
  });

  it('leaves no secret in any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!'(secret)'.includes(secret));
        const text = before + secret + after;
        expect(createRedact([secret])(text)).not.toBe(text);
      }),
    );
  });
});
