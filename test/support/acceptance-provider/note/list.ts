import type { CtyNumber } from '#terraform/cty/number';
import { number, string } from '#terraform/framework/attribute';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import { defineList } from '#terraform/framework/list';
import { oneOf } from '#terraform/framework/validator';
import type { Client } from '#test/support/acceptance-provider/client';
import type { attributes as noteAttributes } from './resource';

const attributes = {
  exist: number({ presence: 'required', description: 'So many notes exist.' }),
  behave: string({
    presence: 'optional',
    description: 'What goes wrong after the last one.',
    validators: [oneOf('fail', 'wait')],
  }),
};

/** Finds as many notes as it is told, and logs how many were asked for when it is left. */
export const notes = defineList<typeof attributes, Client, typeof noteAttributes>({
  schema: { description: 'Notes.', attributes },
  list: async function* ({ exist, behave }, { client, log, signal, includeResource }) {
    let asked = 0;
    try {
      while (asked < toNumber(exist)) {
        asked += 1;
        const name = `note ${asked}`;
        const text = `${client.greeting} ${asked}`.padEnd(10_000);
        yield { displayName: name, identity: { name }, ...(includeResource && { resource: { name, text } }) };
      }
      if (behave === 'fail') throw new DiagnosticError('Cannot list', 'It was told to fail', [{ attribute: 'behave' }]);
      if (behave === 'wait') await new Promise((resolve) => signal.addEventListener('abort', resolve));
    } finally {
      log.info(`the list was left after ${asked}`);
    }
  },
});

function toNumber(value: CtyNumber): number {
  return Number(value.toString());
}
