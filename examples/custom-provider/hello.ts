import { serve } from 'konnect-audit/plugin';
import { string } from 'konnect-audit/plugin/attribute';
import { defineDataSource } from 'konnect-audit/plugin/data-source';
import { defineProvider } from 'konnect-audit/plugin/provider';

const greeting = defineDataSource({
  schema: {
    description: 'Says hello.',
    attributes: {
      name: string({ presence: 'required', description: 'Whom to greet.' }),
      text: string({ presence: 'computed', description: 'What is said.' }),
    },
  },
  read: async ({ name }) => ({ name, text: `Hello, ${name}` }),
});

const identity = { name: 'hello', address: 'registry.terraform.io/example/hello' };

const provider = defineProvider({
  ...identity,
  version: '0.1.0',
  schema: { description: 'The smallest provider there is.', attributes: {} },
  configure: async () => undefined,
  resources: {},
  dataSources: { hello_greeting: greeting },
});

void serve({ ...identity, load: async () => provider });
