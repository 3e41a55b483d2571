import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { thing, useConversation } from './conversation';

const conversation = useConversation({ TF_LOG_PROVIDER: 'info' });

/** Resolves when as many applies wait as the log says. */
async function untilWaiting(count: number): Promise<void> {
  const { client } = conversation;
  while (client.stderr().split('waiting to be stopped').length - 1 < count) {
    await new Promise((resolve) => client.process.stderr?.once('data', resolve));
  }
}

async function applyThatWaits(text: string) {
  const change = { config: thing({ text, behave: 'wait' }) };
  const { state: planned } = await conversation.plan(change);
  return conversation.apply(change, planned);
}

it('A11: StopProvider ends applies that wait; each answers what it has', async () => {
  const applying = [applyThatWaits('a'), applyThatWaits('b')];
  await untilWaiting(2);
  expect(await conversation.client.call(Provider.methods.StopProvider, {})).toEqual({ error: '' });
  for (const [index, { state, diagnostics }] of (await Promise.all(applying)).entries()) {
    expect(state).toMatchObject({ text: 'ab'[index], id: expect.any(String) });
    expect(diagnostics).toMatchObject([{ summary: 'Interrupted' }]);
  }
});

it('after a StopProvider, work goes on, and can be stopped again', async () => {
  const change = { config: thing({ text: 'c' }) };
  const { state: planned } = await conversation.plan(change);
  const { state, diagnostics } = await conversation.apply(change, planned);
  expect(state).toMatchObject({ text: 'c' });
  expect(diagnostics).toEqual([]);

  const applying = applyThatWaits('d');
  await untilWaiting(3);
  await conversation.client.call(Provider.methods.StopProvider, {});
  expect((await applying).diagnostics).toMatchObject([{ summary: 'Interrupted' }]);
});
