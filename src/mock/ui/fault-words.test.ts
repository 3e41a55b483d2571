import { parseFaults } from '#mock/fault-text';
import { wordsOf } from './fault-words';

it.each([
  'deliveries: 500, 503 x 2, 429 after 7, ok, swallowed forever',
  'deliveries acme/eu: reset before body, reset in body, reset after body, half answer, black hole',
  'deliveries */eu: expired certificate, self-signed certificate, wrong host certificate, untrusted certificate',
  'deliveries acme/eu/p: refused, name not found, slow 2.5 s',
  'deliveries acme/*: 503 at 20 %, reset in body at 5 %, seed 7',
  'replays */eu: stuck x 3',
  'replays: fail',
  'api PATCH eu /v3/audit-log-webhook: 429 x 3',
  'api: reset after',
  'api GET: stale 5 s forever',
  'api /v3/*: reset',
  'api global: slow 1 s',
])('%s is said as it is written', (text) => {
  expect(parseFaults(text).map(wordsOf)).toEqual([text]);
});
