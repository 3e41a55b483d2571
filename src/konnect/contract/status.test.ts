import { WebhookStatus } from './status';

describe('WebhookStatus', () => {
  it.each([{}, { webhook_status: 'degraded' }, { last_attempt_at: null, last_response_code: null }])(
    'reads %j as it is',
    (body) => {
      expect(WebhookStatus.parse(body)).toEqual(body);
    },
  );
});
