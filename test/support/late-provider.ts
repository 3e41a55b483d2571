import { writeSync } from 'node:fs';
import { defineProvider } from '#terraform/framework/provider';
import { serve } from '#terraform/tfplugin6/serve';

// A provider that says when it is loaded. With FAIL=load it cannot be, with FAIL=schema it cannot tell its schema.

const identity = { name: 'late', address: 'registry.terraform.io/example/late' };
const fail = process.env['FAIL'];

void serve({
  ...identity,
  load: async () => {
    if (fail === 'load') throw new Error('nothing to load');
    writeSync(2, 'loaded\n');
    return defineProvider({
      ...identity,
      version: '0.1.0',
      schema: { description: '', attributes: {} },
      configure: async () => undefined,
      resources: fail === 'schema' ? JSON.parse('{ "late_thing": {} }') : {},
      dataSources: {},
    });
  },
});
