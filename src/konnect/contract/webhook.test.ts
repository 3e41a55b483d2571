import { UpdateWebhook, Webhook } from './webhook';

describe('Webhook', () => {
  it.each([{}, { audit_log_destination_id: null }, { audit_log_destination_id: '', enabled: false }])(
    'reads %j, which binds nothing',
    (body) => {
      expect(Webhook.parse(body)).toEqual({ enabled: false, ...body });
    },
  );
});

describe('UpdateWebhook', () => {
  it('adds nothing to what the caller sent', () => {
    expect(UpdateWebhook.parse({ enabled: true })).toEqual({ enabled: true });
  });

  it.each(['', 'siem', null])('refuses %j for a destination id', (id) => {
    expect(UpdateWebhook.safeParse({ audit_log_destination_id: id }).success).toBe(false);
  });
});
