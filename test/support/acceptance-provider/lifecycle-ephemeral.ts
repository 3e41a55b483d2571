import { appendFile } from 'node:fs/promises';
import { systemClock } from '#clock';
import { string } from '#terraform/framework/attribute';
import type { ResourceContext } from '#terraform/framework/context';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { defineEphemeral } from '#terraform/framework/ephemeral';
import { oneOf } from '#terraform/framework/validator';
import type { Client } from './client';

const attributes = {
  journal: string({
    presence: 'required',
    description: 'The file in which every call is noted. Nothing can be opened without a name.',
  }),
  behave: string({
    presence: 'optional',
    description: 'What it does beside that.',
    validators: [oneOf('renew', 'nonsense')],
  }),
  token: string({ presence: 'computed', description: 'Good for nothing.' }),
};

const periodMs = 50;

/** Notes how it is opened, renewed as often as it takes, and closed, and what it is told of itself then. */
export const lifecycleEphemeral = defineEphemeral<typeof attributes, Client>({
  schema: { description: 'Keeps a journal of itself.', attributes },
  open: async ({ journal, behave }, context) => {
    if (journal === '') throw new DiagnosticError('No journal', 'Name a file', [{ attribute: 'journal' }]);
    context.private.set('journal', journal);
    await note(context, 'open');
    const result = { journal: behave === 'nonsense' ? 'another' : journal, behave, token: 'swordfish' };
    return { result, ...(behave === 'renew' && { renewAt: soon() }) };
  },
  renew: async (context) => {
    const times = Number(context.private.get('times') ?? 0) + 1;
    context.private.set('times', times);
    await note(context, `renew ${times}`);
    return soon();
  },
  close: (context) => note(context, `close, told of ${Number(context.private.get('times') ?? 0)} renewals`),
});

function note(context: ResourceContext<Client>, line: string): Promise<void> {
  return appendFile(String(context.private.get('journal')), `${line}\n`);
}

function soon(): Date {
  return new Date(systemClock.now() + periodMs);
}
