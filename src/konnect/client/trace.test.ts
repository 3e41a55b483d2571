import type { Message } from './message';
import type { Outcome } from './outcome';
import { createRedact } from './redact';
import { traceOf } from './trace';

const body = {
  name: 'siem',
  endpoint: 'https://siem.example/in/path-canary?key=query-canary',
  authorization: 'Splunk auth-canary',
};

const message: Message = {
  method: 'POST',
  url: new URL('https://global.example/v3/audit-log-destinations'),
  headers: { authorization: 'Bearer token-canary', 'content-type': 'application/json' },
  body: JSON.stringify(body),
};

const redact = createRedact(['token-canary', 'Splunk auth-canary']);

function answered(text: string): Outcome {
  return {
    kind: 'answered',
    answer: { status: 201, headers: { 'x-trace': 'a', 'set-cookie': ['canary'] }, body: text },
  };
}

it('tells what was sent and what was answered', () => {
  const outcome = answered(JSON.stringify({ id: 'd-1', endpoint: 'https://me:user-canary@other.example' }));
  expect(JSON.parse(JSON.stringify(traceOf(message, outcome, redact)))).toEqual({
    request: {
      method: 'POST',
      url: 'https://global.example/v3/audit-log-destinations',
      headers: { authorization: '(secret)', 'content-type': 'application/json' },
      body: '{"name":"siem","endpoint":"https://siem.example/(secret)","authorization":"(secret)"}',
    },
    status: 201,
    headers: { 'x-trace': 'a', 'set-cookie': '(secret)' },
    body: '{"id":"d-1","endpoint":"https://(secret)@other.example"}',
  });
});

it('tells why there is no answer', () => {
  const outcome: Outcome = { kind: 'unreachable', fault: 'refused', reason: 'ECONNREFUSED' };
  expect(JSON.parse(JSON.stringify(traceOf(message, outcome, redact)))).toMatchObject(outcome);
});

it.each([
  ['JSON', JSON.stringify({ data: [body], meta: null })],
  ['a page', `<html>${message.body} ${body.endpoint} Bearer token-canary</html>`],
  ['nothing that is known', `${body.authorization}|token-canary|in/path-canary?key=query-canary`],
])('shows no secret that comes back in %s', (_, text) => {
  expect(JSON.stringify(traceOf(message, answered(text), redact))).not.toContain('canary');
});

it('leaves out the rest of a long body', () => {
  expect(JSON.stringify(traceOf(message, answered('x'.repeat(100_000)), redact)).length).toBeLessThan(20_000);
});
