import type { Outcome } from '#mock/delivery/outcome';
import type { Check } from './probe';
import { judge } from './judge';

const delivery: Check = {
  ...{ kind: 'delivery', format: 'cef', events: 3 },
  wire: { contentEncoding: 'gzip', contentType: 'text/plain' },
};
const answer = (status: number): Outcome => ({ kind: 'answer', status });
const again = 'tried 5 times in about 15 s, and then the webhook is inactive';
const unread = 'refused unread, which says nothing of what it takes';
const lost = 'not tried again, the webhook is inactive at once';

it.each<[Check, Outcome, string, string]>([
  [delivery, answer(202), 'good', '202 Accepted'],
  [delivery, answer(503), 'bad', `503 Service Unavailable: ${again}`],
  [delivery, { kind: 'connection-error', message: 'no answer within 30 s' }, 'bad', `no answer within 30 s: ${again}`],
  [delivery, answer(415), 'bad', `415 Unsupported Media Type: ${lost}`],
  [
    delivery,
    { kind: 'certificate-error', message: 'certificate has expired' },
    'bad',
    `certificate has expired: ${lost}`,
  ],
  [
    delivery,
    { kind: 'answer', status: 200, redirected: 'GET' },
    'bad',
    '200 OK, after a redirect that made it a GET without the batch: give the address that it redirects to',
  ],
  [delivery, { kind: 'answer', status: 200, redirected: 'POST' }, 'good', '200 OK, after a redirect'],
  [{ kind: 'garbage' }, answer(400), 'good', '400 Bad Request: it reads what it takes'],
  [{ kind: 'garbage' }, answer(401), 'doubtful', `401 Unauthorized: ${unread}`],
  [{ kind: 'garbage' }, answer(503), 'doubtful', `503 Service Unavailable: ${unread}`],
  [
    { kind: 'garbage' },
    answer(200),
    'doubtful',
    '200 OK: it says yes to what it cannot read, so its yes proves nothing',
  ],
  [
    { kind: 'garbage' },
    { kind: 'connection-error', message: 'other side closed' },
    'bad',
    `other side closed: ${again}`,
  ],
  [{ kind: 'stranger' }, answer(401), 'good', '401 Unauthorized'],
  [{ kind: 'stranger' }, answer(200), 'doubtful', '200 OK: anybody can put records into it'],
])('%j that meets %j is %s', (check, outcome, verdict, because) => {
  expect(judge({ check, outcome })).toEqual({ verdict, because });
});
