import type { OperationName } from '#konnect/contract/operation';
import type { AnyAsk, Call } from './call';
import { KonnectError } from './error';
import { createWebhook } from './webhook';

function answering(reply: () => unknown) {
  const asked: unknown[] = [];
  const call = (async (name: OperationName, ask: AnyAsk) => {
    asked.push([name, ask.host, ask.body]);
    return reply();
  }) as Call;
  return { asked, webhook: createWebhook(call, 'eu') };
}

function notFound(): never {
  throw new KonnectError('Cannot', { code: 'not_found', action: 'read webhook' });
}

describe('webhook.get', () => {
  it('finds the destination that is bound', async () => {
    const { webhook } = answering(() => ({ audit_log_destination_id: 'd-1', enabled: true }));
    expect(await webhook.get()).toEqual({ audit_log_destination_id: 'd-1', enabled: true });
  });

  it.each([undefined, null, '', '00000000-0000-0000-0000-000000000000'])('finds nothing bound to %j', async (id) => {
    const { webhook } = answering(() => ({ audit_log_destination_id: id, enabled: true }));
    expect(await webhook.get()).toBeUndefined();
  });

  it('finds nothing where Konnect finds nothing', async () => {
    expect(await answering(notFound).webhook.get()).toBeUndefined();
  });
});

describe('webhook', () => {
  it('asks the host of its region', async () => {
    const { asked, webhook } = answering(() => ({}));
    await webhook.get();
    await webhook.update({ enabled: false });
    await webhook.status();
    await webhook.delete();
    expect(asked).toEqual([
      ['getWebhook', 'eu', undefined],
      ['updateWebhook', 'eu', { enabled: false }],
      ['getWebhookStatus', 'eu', undefined],
      ['deleteWebhook', 'eu', undefined],
    ]);
  });

  it('is content when there is nothing to delete', async () => {
    await expect(answering(notFound).webhook.delete()).resolves.toBeUndefined();
  });

  it('passes on that an update finds no destination', async () => {
    await expect(answering(notFound).webhook.update({})).rejects.toMatchObject({ code: 'not_found' });
  });
});
