import { string } from '#terraform/framework/attribute';
import { defineAction } from '#terraform/framework/action';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { oneOf } from '#terraform/framework/validator';
import type { Client } from './client';

const attributes = {
  text: string({ presence: 'required', description: 'Told word by word.' }),
  behave: string({
    presence: 'optional',
    description: 'What goes wrong when everything is told.',
    validators: [oneOf('fail', 'crash', 'wait')],
  }),
};

/** Tells the greeting and every word of its text. */
export const announce = defineAction<typeof attributes, Client>({
  schema: { description: 'Tells a text.', attributes },
  plan: ({ text }) => {
    if (text === '') throw new DiagnosticError('Nothing to tell', 'Give it a text', [{ attribute: 'text' }]);
  },
  invoke: async ({ text, behave }, { client, progress, signal, log }) => {
    for (const word of [client.greeting, ...text.split(' ')]) progress(word);
    if (behave === 'fail') throw new DiagnosticError('Cannot tell', 'It was told to fail', [{ attribute: 'behave' }]);
    if (behave === 'crash') throw new TypeError('It was told to crash');
    if (behave !== 'wait') return;
    await new Promise<void>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        log.info('the announcement was stopped');
        reject(signal.reason as Error);
      });
    });
  },
});
